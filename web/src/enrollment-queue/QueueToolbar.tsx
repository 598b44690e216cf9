import RefreshIcon from '@mui/icons-material/Refresh';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { ArrivalsButton } from '../live/ArrivalsButton';
import { LiveIndicator } from '../live/LiveIndicator';
import { useTexts } from '../texts/useTexts';
import { SearchField } from '../ui/SearchField';
import type { List } from '../ui/useListState';
import { BusyButton } from '../ui/BusyButton';
import { requestsExportAddress, type RequestQuery } from '../api/enrollmentRequests';
import { ExportButton } from '../saved-views/ExportButton';
import { queueFilters } from './requestFilters';
import { RequestFilters } from './RequestFilters';

interface Props {
  list: List;
  searchable: boolean;
  query: RequestQuery;
  /** Of the file. */
  columns: readonly string[];
  tools: ReactNode;
  waiting: number;
  refreshing: boolean;
  onShowWaiting: () => void;
  onRefresh: () => void;
}

export function QueueToolbar(props: Props) {
  const { list, searchable, query, columns, tools, waiting, refreshing, onShowWaiting, onRefresh } = props;
  const t = useTexts();
  return (
    <Box
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, minHeight: 40, flexShrink: 0 }}
    >
      {searchable && (
        <>
          <SearchField label={t.queue.searchLabel} value={list.q} onChange={(q) => list.change({ q })} />
          <RequestFilters list={list} names={queueFilters} />
        </>
      )}
      <ArrivalsButton waiting={waiting} onShow={onShowWaiting} />
      <LiveIndicator />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, ml: 'auto' }}>
        {searchable && tools}
        {searchable && <ExportButton address={requestsExportAddress(query, columns)} />}
        <BusyButton
          variant="outlined"
          color="inherit"
          startIcon={<RefreshIcon />}
          busy={refreshing}
          onClick={onRefresh}
        >
          {t.common.refresh}
        </BusyButton>
      </Box>
    </Box>
  );
}
