import { useGridApiRef } from '@mui/x-data-grid';
import { useMemo, useRef, useState } from 'react';
import type { EnrollmentRequest } from '../api/models';
import { useSession } from '../access/useSession';
import { useArrivals } from '../live/useArrivals';
import { may } from '../permissions/permissions';
import { exportedColumns } from '../saved-views/exportedColumns';
import { ListTools } from '../saved-views/ListTools';
import { useListColumns } from '../saved-views/useListColumns';
import { useTexts } from '../texts/useTexts';
import { ListGrid } from '../ui/ListGrid';
import { ListPage } from '../ui/ListPage';
import { useSnack } from '../ui/SnackContext';
import { useListState } from '../ui/useListState';
import { useNow } from '../ui/useNow';
import { useOpenId } from '../ui/useOpenId';
import { EmptyQueue } from './EmptyQueue';
import { OpenRequest } from './OpenRequest';
import { QueueBatch } from './QueueBatch';
import { queueColumns, queueExported, queueExtra, queueWideOnly } from './queueColumns';
import { QueueToolbar } from './QueueToolbar';
import { queueFilters, requestQuery } from './requestFilters';
import { useFocusAfterDialog } from './useFocusAfterDialog';
import { useQueueKeys } from './useQueueKeys';
import { useQueueVerbs } from './useQueueVerbs';
import { topic, useRequestList } from './useRequests';
import { useSelection } from './useSelection';

const listDefaults = {
  sort: '-requestedAt',
  sorts: ['requestedAt', '-requestedAt'],
  filters: queueFilters,
};
const none: EnrollmentRequest[] = [];

export function EnrollmentQueuePage() {
  const t = useTexts();
  const { data: session } = useSession();
  const list = useListState(listDefaults);
  const query = requestQuery(list, 'pending', useNow());
  const pending = useRequestList(query);
  const open = useOpenId('request');
  const show = useSnack();
  const grid = useRef<HTMLDivElement>(null);
  const apiRef = useGridApiRef();
  const [refreshing, setRefreshing] = useState(false);
  const page = [list.q, list.sort, list.limit, list.cursor, JSON.stringify(list.filters)].join(' ');
  const { shown, waiting, showAll } = useArrivals(topic, pending.data?.items ?? none, page, grid);
  const verbs = useQueueVerbs(open);
  const selection = useSelection();
  const all = useMemo(() => queueColumns(t, verbs.row), [t, verbs.row]);
  const columns = useListColumns('enrollment-queue', list, all, queueExtra);
  const filtered = list.q !== '' || Object.keys(list.filters).length > 0;
  const narrowed = filtered || list.cursor !== undefined;
  useFocusAfterDialog(apiRef, shown, open.id);
  useQueueKeys({
    apiRef,
    shown,
    selection,
    verbs: verbs.row,
    off: open.id !== null || verbs.rejecting !== null,
  });

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
      <QueueBatch
        selection={selection}
        view={query}
        more={Boolean(pending.data?.nextCursor) || list.cursor !== undefined}
      >
        <QueueToolbar
          list={list}
          searchable={narrowed || shown.length > 0}
          query={query}
          columns={exportedColumns(columns.shown, queueExported)}
          tools={<ListTools kind="enrollment-queue" list={list} columns={columns} />}
          waiting={waiting}
          refreshing={refreshing}
          onShowWaiting={showAll}
          onRefresh={() => void refresh()}
        />
      </QueueBatch>
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
          apiRef={apiRef}
          selection={
            may(session, 'decide')
              ? {
                  ids: selection.ids,
                  onChange: (ids) => selection.choose(ids, shown),
                  selectable: ({ decidable }) => decidable,
                }
              : undefined
          }
        />
      </ListPage>
      <OpenRequest open={open} verbs={verbs} />
    </>
  );
}
