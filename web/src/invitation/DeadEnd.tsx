import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { AccessPage } from '../access/AccessPage';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';

/** A link that leads nowhere any more: why, and what to do. */
export function DeadEnd({ title, hint }: { title: string; hint: string }) {
  const t = useTexts().doors.invitation;
  return (
    <AccessPage title={title} lead={hint}>
      <Button component={Link} to={paths.signIn} variant="outlined" fullWidth>
        {t.toSignIn}
      </Button>
    </AccessPage>
  );
}
