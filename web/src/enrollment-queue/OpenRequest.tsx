import { useTexts } from '../texts/useTexts';
import type { useOpenId } from '../ui/useOpenId';
import { RejectDialog } from './RejectDialog';
import { RequestDialog } from './RequestDialog';
import type { useQueueVerbs } from './useQueueVerbs';

interface Props {
  open: ReturnType<typeof useOpenId>;
  verbs: ReturnType<typeof useQueueVerbs>;
}

/** The dialogs of one request, for every list that shows requests. */
export function OpenRequest({ open, verbs }: Props) {
  const t = useTexts().request;
  return (
    <>
      {open.id && (
        <RequestDialog
          key={open.id}
          id={open.id}
          refusal={verbs.refusal?.id === open.id ? verbs.refusal : null}
          approving={verbs.approving}
          reopening={verbs.reopening}
          onApprove={verbs.row.approve}
          onReplace={verbs.replace}
          onReject={verbs.row.reject}
          onReopen={verbs.reopen}
          onClose={open.close}
        />
      )}
      {verbs.rejecting && (
        <RejectDialog
          title={t.rejectTitle(verbs.rejecting.displayName)}
          busy={verbs.rejectingNow}
          onReject={verbs.confirmReject}
          onClose={verbs.cancelReject}
        />
      )}
    </>
  );
}
