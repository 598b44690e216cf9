import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSnack } from '../ui/SnackContext';

/** A change of keys: what it did is told, and the page and the audit trail are read again. */
export function useKeyVerb<T>(run: (input: T) => Promise<unknown>, done: string, onDone: () => void) {
  const queries = useQueryClient();
  const show = useSnack();
  return useMutation({
    mutationFn: run,
    onSuccess: async () => {
      show({ text: done });
      onDone();
      await Promise.all(['keys', 'audit'].map((topic) => queries.invalidateQueries({ queryKey: [topic] })));
    },
  });
}
