import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { AccessPage } from '../../access/AccessPage';
import { paths } from '../../shell/paths';
import { useTexts } from '../../texts/useTexts';

interface Props {
  title: string;
  lead: string;
  /** For somebody who may not see the queue. */
  account?: boolean;
}

/** Nothing is left to decide here: how it stands, and where to go. */
export function PhoneEnd({ title, lead, account = false }: Props) {
  const texts = useTexts();
  return (
    <AccessPage title={title} lead={lead}>
      <Button
        component={Link}
        to={account ? paths.account : paths.queue}
        variant="outlined"
        size="large"
        fullWidth
      >
        {account ? texts.permissions.notAllowed.account : texts.phone.toQueue}
      </Button>
    </AccessPage>
  );
}
