import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import RefreshIcon from '@mui/icons-material/Refresh';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
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
      <Box role="status" sx={{ flex: 1, textAlign: 'center' }}>
        {waiting > 0 && (
          <Button
            size="small"
            variant="contained"
            startIcon={<ArrowUpwardIcon />}
            onClick={onShowWaiting}
            sx={{ borderRadius: 5, px: 2 }}
          >
            {t.queue.arrivals(waiting)}
          </Button>
        )}
      </Box>
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
