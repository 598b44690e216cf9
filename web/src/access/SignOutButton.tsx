import { useTexts } from '../texts/useTexts';
import { useSignOut } from './useSignOut';
import { BusyButton } from '../ui/BusyButton';

export function SignOutButton() {
  const t = useTexts().access;
  const signOut = useSignOut();
  return (
    <BusyButton color="inherit" onClick={() => signOut.mutate()} busy={signOut.isPending}>
      {t.signOut}
    </BusyButton>
  );
}
