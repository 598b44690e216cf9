import { useState, type ReactNode } from 'react';
import type { RequestQuery } from '../api/enrollmentRequests';
import { useTexts } from '../texts/useTexts';
import { BatchBar } from './BatchBar';
import { BulkResultsDialog } from './BulkResultsDialog';
import { RejectDialog } from './RejectDialog';
import type { Selection } from './useSelection';
import { useBulk } from './useBulk';
import { useWholeView } from './useWholeView';

interface Props {
  selection: Selection;
  view: RequestQuery;
  /** The view goes on beyond this page. */
  more: boolean;
  /** What stands there while nothing is ticked. */
  children: ReactNode;
}

/** What is done with the ticked rows. */
export function QueueBatch({ selection, view, more, children }: Props) {
  const t = useTexts().queue.bulk;
  const [rejecting, setRejecting] = useState(false);
  const bulk = useBulk(() => {
    setRejecting(false);
    selection.clear();
  });
  const whole = useWholeView(selection.take);
  return (
    <>
      {selection.ids.size === 0 ? (
        children
      ) : (
        <BatchBar
          count={selection.ids.size}
          more={
            more ? { label: t.takeAll, onTake: () => whole.mutate(view), busy: whole.isPending } : undefined
          }
          busy={bulk.busy}
          progress={bulk.progress}
          onApprove={() => bulk.approve(selection.requests)}
          onReject={() => setRejecting(true)}
          onClear={selection.clear}
        />
      )}
      {rejecting && (
        <RejectDialog
          title={t.rejectTitle(selection.ids.size)}
          busy={bulk.busy}
          onReject={(how) => bulk.reject(selection.requests, how)}
          onClose={() => setRejecting(false)}
        />
      )}
      {bulk.results && <BulkResultsDialog results={bulk.results} onClose={bulk.closeResults} />}
    </>
  );
}
