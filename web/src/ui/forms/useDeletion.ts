import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useSnack } from '../SnackContext';

interface Deletion<T> {
  run: (seen: T) => Promise<unknown>;
  /** What is said when it is gone. */
  gone: (seen: T) => string;
  /** Where one is then: its page is gone too. */
  list: string;
  refresh: () => Promise<unknown>;
  /** Told from the moment on at which it may be gone, until it is clear that it is not. */
  onDeleting: (deleting: boolean) => void;
}

/** Deletes what has a page of its own, from that page. */
export function useDeletion<T>({ run, gone, list, refresh, onDeleting }: Deletion<T>) {
  const show = useSnack();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (seen: T) => run(seen),
    onMutate: () => onDeleting(true),
    onError: () => onDeleting(false),
    onSuccess: (_, seen) => {
      show({ text: gone(seen) });
      void navigate(list, { replace: true });
    },
    onSettled: refresh,
  });
}
