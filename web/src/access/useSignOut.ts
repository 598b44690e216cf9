import { useMutation } from '@tanstack/react-query';
import { problemFrom } from '../api/problem';
import { signOut } from '../api/session';
import { useSnack } from '../ui/SnackContext';
import { useReplaceSession } from './useSession';

export function useSignOut() {
  const replaceSession = useReplaceSession();
  const show = useSnack();
  return useMutation({
    mutationFn: signOut,
    onSuccess: (elsewhere) => {
      replaceSession(null);
      if (elsewhere) location.assign(elsewhere);
    },
    // Saying "signed out" while the cookie still works would be a lie.
    onError: (error) => show({ text: problemFrom(error).title, tone: 'error' }),
  });
}
