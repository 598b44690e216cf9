import { useMemo, useRef, useState } from 'react';
import type { EnrollmentRequest } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { ListGrid } from '../ui/ListGrid';
import { ListPage } from '../ui/ListPage';
import { useSnack } from '../ui/SnackContext';
import { useListState } from '../ui/useListState';
import { useOpenId } from '../ui/useOpenId';
import { EmptyQueue } from './EmptyQueue';
import { queueColumns, queueWideOnly } from './queueColumns';
import { QueueToolbar } from './QueueToolbar';
import { RejectDialog } from './RejectDialog';
import { RequestDialog } from './RequestDialog';
import { useArrivals } from './useArrivals';
import { useQueueVerbs } from './useQueueVerbs';
import { usePendingRequests } from './useRequests';

const listDefaults = { sort: '-requestedAt', sorts: ['requestedAt', '-requestedAt'] };
const none: EnrollmentRequest[] = [];

export function EnrollmentQueuePage() {
  const t = useTexts();
  const list = useListState(listDefaults);
  const pending = usePendingRequests(list);
  const open = useOpenId('request');
  const show = useSnack();
  const grid = useRef<HTMLDivElement>(null);
  const [refreshing, setRefreshing] = useState(false);
  const page = [list.q, list.sort, list.limit, list.cursor].join(' ');
  const { shown, waiting, showAll } = useArrivals(pending.data?.items ?? none, page, grid);
  const verbs = useQueueVerbs(open);
  const columns = useMemo(() => queueColumns(t, verbs.row), [t, verbs.row]);
  const narrowed = list.q !== '' || list.cursor !== undefined;

  const refresh = async () => {
    setRefreshing(true);
    const { data, isSuccess } = await pending.refetch();
    setRefreshing(false);
    if (!isSuccess) return;
    showAll();
    // The list does not say how many follow, only that some do.
    show({ text: t.queue.refreshed(`${data.items.length}${data.nextCursor ? '+' : ''}`) });
  };

  return (
    <>
      <QueueToolbar
        list={list}
        searchable={narrowed || shown.length > 0}
        waiting={waiting}
        refreshing={refreshing}
        onShowWaiting={showAll}
        onRefresh={() => void refresh()}
      />
      <ListPage
        query={pending}
        list={list}
        narrowed={narrowed}
        unavailable={t.queue.unavailable}
        shown={shown.length}
        empty={<EmptyQueue />}
      >
        <ListGrid
          label={t.queue.listLabel}
          rows={shown}
          columns={columns}
          list={list}
          wideOnly={queueWideOnly}
          loading={pending.isPending || pending.isPlaceholderData}
          onOpen={verbs.row.inspect}
          gridRef={grid}
        />
      </ListPage>
      {open.id && (
        <RequestDialog
          key={open.id}
          id={open.id}
          refusal={verbs.refusal?.id === open.id ? verbs.refusal : null}
          approving={verbs.approving}
          onApprove={verbs.row.approve}
          onReject={verbs.row.reject}
          onClose={open.close}
        />
      )}
      {verbs.rejecting && (
        <RejectDialog
          request={verbs.rejecting}
          busy={verbs.rejectingNow}
          onReject={verbs.confirmReject}
          onClose={verbs.cancelReject}
        />
      )}
    </>
  );
}
