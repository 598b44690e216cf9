import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  approveRequest,
  rejectRequest,
  reopenRequest,
  type Rejecting,
  type Verified,
} from '../api/enrollmentRequests';
import type { EnrollmentRequest, Page } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { useSnack } from '../ui/SnackContext';
import { refreshAfterDecision } from './refreshAfterDecision';
import { undoWindow } from './undoWindow';
import { listKey, requestKey } from './useRequests';
import { useUndo } from './useUndo';

interface Outcomes {
  onDecided: (request: EnrollmentRequest) => void;
  onRefused: (request: EnrollmentRequest, error: unknown) => void;
}

interface Approving {
  request: EnrollmentRequest;
  /** The enrolled device that leaves for this one. */
  replaces?: string;
  /** What was compared with the device. */
  verifiedBy?: Verified;
  /** Groups that it was in before it left, and to which it comes back. */
  formerGroupIds?: string[];
}

/** Approve and reject: the row goes at once, the message offers Undo while the server still takes it back. */
export function useDecide({ onDecided, onRefused }: Outcomes) {
  const queries = useQueryClient();
  const show = useSnack();
  const undo = useUndo();
  const texts = useTexts();

  const settle = (decided: EnrollmentRequest, text: string) => {
    const without = (page?: Page<EnrollmentRequest>) =>
      page && { ...page, items: page.items.filter(({ id }) => id !== decided.id) };
    queries.setQueriesData<Page<EnrollmentRequest>>({ queryKey: listKey }, without);
    queries.setQueryData(requestKey(decided.id), decided);
    const window = undoWindow(decided.decision);
    const action = { label: texts.common.undo, run: () => undo.mutate(decided.id) };
    show({ text, about: decided.id, ...(window > 0 && { action, lasts: window }) });
    onDecided(decided);
    void refreshAfterDecision(queries);
  };
  const refused = (request: EnrollmentRequest, error: unknown) => {
    onRefused(request, error);
    void refreshAfterDecision(queries);
  };

  const approve = useMutation({
    mutationFn: ({ request, replaces, verifiedBy, formerGroupIds }: Approving) =>
      approveRequest(request, { replacesDeviceId: replaces, verifiedBy, formerGroupIds }),
    onSuccess: (decided) => {
      const person = decided.decision?.person ?? decided.person;
      settle(decided, texts.queue.approved(decided.displayName, person?.displayName ?? decided.peerId));
    },
    onError: (error, { request }) => refused(request, error),
  });
  const reject = useMutation({
    mutationFn: ({ request, rejecting }: { request: EnrollmentRequest; rejecting: Rejecting }) =>
      rejectRequest(request, rejecting),
    onSuccess: (decided) => settle(decided, texts.queue.rejected),
    onError: (error, { request }) => refused(request, error),
  });
  const reopen = useMutation({
    mutationFn: (request: EnrollmentRequest) => reopenRequest(request.id),
    onSuccess: (waiting) => {
      show({ text: texts.queue.reopened(waiting.displayName), about: waiting.id });
      onDecided(waiting);
      void refreshAfterDecision(queries);
    },
    onError: (error, request) => refused(request, error),
  });
  return { approve, reject, reopen };
}
