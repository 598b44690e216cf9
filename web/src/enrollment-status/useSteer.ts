import { useMutation, useQueryClient } from '@tanstack/react-query';
import { resolveFailure, retryEnrollment } from '../api/enrollmentStatus';
import { useTexts } from '../texts/useTexts';
import { useSnack } from '../ui/SnackContext';
import { topic } from './useEnrollmentStatus';

/** What an administrator does about a failure. */
export function useSteer(recordId: string, onDone: () => void) {
  const t = useTexts().enrollmentStatus.failures;
  const queries = useQueryClient();
  const show = useSnack();
  const done = (text: string) => () => {
    show({ text });
    void queries.invalidateQueries({ queryKey: [topic] });
    onDone();
  };
  const resolve = useMutation({ mutationFn: () => resolveFailure(recordId), onSuccess: done(t.resolved) });
  const retry = useMutation({ mutationFn: () => retryEnrollment(recordId), onSuccess: done(t.retried) });
  return { resolve, retry, error: resolve.error ?? retry.error };
}
