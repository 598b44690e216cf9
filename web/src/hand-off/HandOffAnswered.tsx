import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { AccessPage } from '../access/AccessPage';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';

export function HandOffAnswered({ yes }: { yes: boolean }) {
  const t = useTexts().doors.handOff;
  return (
    <AccessPage title={yes ? t.confirmed : t.denied} lead={yes ? t.confirmedHint : t.deniedHint}>
      <Button component={Link} to={paths.account} variant="outlined" fullWidth>
        {t.account}
      </Button>
    </AccessPage>
  );
}
