import { useMutation, useQueryClient } from '@tanstack/react-query';
import { undoDecision } from '../api/enrollmentRequests';
import { problemFrom } from '../api/problem';
import { useTexts } from '../texts/useTexts';
import { useSnack } from '../ui/SnackContext';
import { refreshAfterDecision } from './refreshAfterDecision';

export function useUndo() {
  const queries = useQueryClient();
  const show = useSnack();
  const t = useTexts().queue;
  return useMutation({
    mutationFn: undoDecision,
    onSuccess: (request) => show({ text: t.undone(request.displayName), about: request.id }),
    onError: (error) => {
      const { title, detail } = problemFrom(error);
      show({ text: [title, detail].filter(Boolean).join(' '), tone: 'error' });
    },
    onSettled: () => refreshAfterDecision(queries),
  });
}
