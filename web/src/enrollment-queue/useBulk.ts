import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { approveMany, rejectMany, undoOperation, type Rejecting } from '../api/enrollmentRequests';
import type { BulkDecision, BulkDecisionItem, EnrollmentRequest } from '../api/models';
import { problemFrom } from '../api/problem';
import { useTexts } from '../texts/useTexts';
import { useSnack } from '../ui/SnackContext';
import { refreshAfterDecision } from './refreshAfterDecision';

/** As many as one call may carry. */
const CHUNK = 500;

export interface BulkResult {
  request: EnrollmentRequest;
  item: BulkDecisionItem;
}

interface Wish {
  requests: EnrollmentRequest[];
  rejecting?: Rejecting;
}

/** Decides many requests under one operation, chunk after chunk, and says for each what became of it. */
export function useBulk(onDone: () => void) {
  const queries = useQueryClient();
  const show = useSnack();
  const texts = useTexts();
  const t = texts.queue.bulk;
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const [results, setResults] = useState<BulkResult[] | null>(null);

  const undo = useMutation({
    mutationFn: undoOperation,
    onSuccess: ({ items }) => show({ text: t.undone(items.filter(({ done }) => done).length, items.length) }),
    onError: (error) => show({ text: problemFrom(error).title, tone: 'error' }),
    onSettled: () => refreshAfterDecision(queries),
  });

  const decide = useMutation({
    mutationFn: async ({ requests, rejecting }: Wish) => {
      const operation = crypto.randomUUID();
      const answers: BulkDecision[] = [];
      setProgress({ done: 0, total: requests.length });
      for (let at = 0; at < requests.length; at += CHUNK) {
        const chunk = requests.slice(at, at + CHUNK);
        answers.push(
          await (rejecting ? rejectMany(chunk, operation, rejecting) : approveMany(chunk, operation)),
        );
        setProgress({ done: at + chunk.length, total: requests.length });
      }
      return { operation, answers };
    },
    onSuccess: ({ operation, answers }, { requests, rejecting }) => {
      const items = answers.flatMap((answer) => answer.items);
      const done = items.filter((item) => item.done).length;
      const told = { verb: rejecting ? t.rejected : t.approved, done, all: items.length };
      const until = Math.min(
        ...answers.flatMap(({ undoUntil }) => (undoUntil ? [Date.parse(undoUntil)] : [])),
      );
      const rows = items.map((item, i) => ({ item, request: requests[i] as EnrollmentRequest }));
      show({
        text: told.verb(told.done, told.all),
        tone: done < items.length ? 'error' : 'plain',
        about: operation,
        lasts: Number.isFinite(until) ? Math.max(until - Date.now(), 5_000) : 30_000,
        ...(done > 0 && { action: { label: texts.common.undo, run: () => undo.mutate(operation) } }),
        ...(done < items.length && { details: { label: t.details, run: () => setResults(rows) } }),
      });
      onDone();
    },
    onError: (error) => {
      const { title, detail } = problemFrom(error);
      show({ text: [title, detail].filter(Boolean).join(' '), tone: 'error' });
    },
    onSettled: () => refreshAfterDecision(queries),
  });

  return {
    approve: (requests: EnrollmentRequest[]) => decide.mutate({ requests }),
    reject: (requests: EnrollmentRequest[], rejecting: Rejecting) => decide.mutate({ requests, rejecting }),
    busy: decide.isPending,
    progress,
    results,
    closeResults: () => setResults(null),
  };
}
