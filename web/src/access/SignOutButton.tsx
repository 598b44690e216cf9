import Button from '@mui/material/Button';
import { useTexts } from '../texts/useTexts';
import { useSignOut } from './useSignOut';

export function SignOutButton() {
  const t = useTexts().access;
  const signOut = useSignOut();
  return (
    <Button color="inherit" onClick={() => signOut.mutate()} loading={signOut.isPending}>
      {t.signOut}
    </Button>
  );
}
