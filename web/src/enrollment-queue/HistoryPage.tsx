import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { requestsExportAddress } from '../api/enrollmentRequests';
import { ExportButton } from '../saved-views/ExportButton';
import { exportedColumns } from '../saved-views/exportedColumns';
import { ListTools } from '../saved-views/ListTools';
import { useListColumns } from '../saved-views/useListColumns';
import { useTexts } from '../texts/useTexts';
import { EmptyState } from '../ui/EmptyState';
import { ListGrid } from '../ui/ListGrid';
import { ListPage } from '../ui/ListPage';
import { SearchField } from '../ui/SearchField';
import { useListState } from '../ui/useListState';
import { useNow } from '../ui/useNow';
import { useOpenId } from '../ui/useOpenId';
import { historyColumns, historyExported, historyExtra, historyWideOnly } from './historyColumns';
import { OpenRequest } from './OpenRequest';
import { RequestFilters } from './RequestFilters';
import { historyFilters, requestQuery } from './requestFilters';
import { useQueueVerbs } from './useQueueVerbs';
import { useRequestList } from './useRequests';

const listDefaults = { sort: '-endedAt', sorts: ['endedAt', '-endedAt'], filters: historyFilters };

/** What became of every request that waits no more. */
export function HistoryPage() {
  const t = useTexts();
  const list = useListState(listDefaults);
  const query = requestQuery(list, list.filters.state ?? 'ended', useNow());
  const ended = useRequestList(query);
  const open = useOpenId('request');
  const verbs = useQueueVerbs(open);
  const all = useMemo(() => historyColumns(t), [t]);
  const columns = useListColumns('history', list, all, historyExtra);
  const filtered = list.q !== '' || Object.keys(list.filters).length > 0;
  const rows = ended.data?.items ?? [];
  const searchable = filtered || list.cursor !== undefined || rows.length > 0;

  return (
    <>
      {searchable && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, flexShrink: 0 }}>
          <SearchField label={t.queue.history.search} value={list.q} onChange={(q) => list.change({ q })} />
          <RequestFilters list={list} names={historyFilters} />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, ml: 'auto' }}>
            <ListTools kind="history" list={list} columns={columns} />
            <ExportButton
              address={requestsExportAddress(query, exportedColumns(columns.shown, historyExported))}
            />
          </Box>
        </Box>
      )}
      <ListPage
        query={ended}
        list={list}
        narrowed={filtered || list.cursor !== undefined}
        unavailable={t.queue.unavailable}
        empty={
          <EmptyState icon={<HistoryIcon />} title={t.queue.history.empty}>
            {t.queue.history.emptyHint}
          </EmptyState>
        }
      >
        <ListGrid
          label={t.queue.history.label}
          rows={rows}
          columns={columns}
          list={list}
          wideOnly={historyWideOnly}
          loading={ended.isPending || ended.isPlaceholderData}
          onOpen={verbs.row.inspect}
        />
      </ListPage>
      <OpenRequest open={open} verbs={verbs} />
    </>
  );
}
