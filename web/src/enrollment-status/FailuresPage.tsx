import TaskAltIcon from '@mui/icons-material/TaskAltOutlined';
import Box from '@mui/material/Box';
import { useMemo, useRef } from 'react';
import type { EnrollmentFailure } from '../api/models';
import { ArrivalsButton } from '../live/ArrivalsButton';
import { LiveIndicator } from '../live/LiveIndicator';
import { useArrivals } from '../live/useArrivals';
import { failuresExportAddress } from '../api/enrollmentStatus';
import { ExportButton } from '../saved-views/ExportButton';
import { exportedColumns } from '../saved-views/exportedColumns';
import { ListTools } from '../saved-views/ListTools';
import { useListColumns } from '../saved-views/useListColumns';
import { useLanguage } from '../texts/language';
import { useTexts } from '../texts/useTexts';
import { EmptyState } from '../ui/EmptyState';
import { ListGrid } from '../ui/ListGrid';
import { ListPage } from '../ui/ListPage';
import { useListState } from '../ui/useListState';
import { useOpenId } from '../ui/useOpenId';
import { failureColumns, failuresExported, failuresWideOnly } from './failureColumns';
import { FailureDialog } from './FailureDialog';
import { FailureFilters } from './FailureFilters';
import { topic, useFailures } from './useEnrollmentStatus';
import { useSimulated } from './useSimulated';

const listDefaults = { sort: '-at', sorts: ['-at'], filters: ['reason', 'state', 'simulated'] };
const resolvedOf: Record<string, boolean> = { open: false, settled: true };

const none: EnrollmentFailure[] = [];

/** What failed, why, and what to do about it. */
export function FailuresPage() {
  const t = useTexts().enrollmentStatus;
  const list = useListState(listDefaults);
  const [simulated] = useSimulated();
  const { reason, state } = list.filters;
  const query = {
    reason,
    resolved: state ? resolvedOf[state] : undefined,
    simulated,
    limit: list.limit,
    cursor: list.cursor,
  };
  const failures = useFailures(query);
  const language = useLanguage();
  const open = useOpenId('failure');
  const all = useMemo(() => failureColumns(t), [t]);
  const columns = useListColumns('enrollment-failures', list, all);
  const grid = useRef<HTMLDivElement>(null);
  const page = [list.limit, list.cursor, JSON.stringify(list.filters)].join(' ');
  const { shown: rows, waiting, showAll } = useArrivals(topic, failures.data?.items ?? none, page, grid);
  const opened = rows.find(({ id }) => id === open.id);
  return (
    <>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 1.5,
          minHeight: 40,
          flexShrink: 0,
        }}
      >
        <FailureFilters list={list} simulated={simulated} />
        <ArrivalsButton waiting={waiting} onShow={showAll} />
        <Box sx={{ ml: 'auto', display: 'flex', alignItems: 'center', gap: 1 }}>
          <LiveIndicator />
          {rows.length > 0 && (
            <>
              <ListTools kind="enrollment-failures" list={list} columns={columns} />
              <ExportButton
                address={failuresExportAddress(
                  query,
                  exportedColumns(columns.shown, failuresExported),
                  language,
                )}
              />
            </>
          )}
        </Box>
      </Box>
      <ListPage
        query={failures}
        list={list}
        narrowed={reason !== undefined || state !== undefined || list.cursor !== undefined}
        unavailable={t.failures.unavailable}
        empty={
          <EmptyState icon={<TaskAltIcon />} title={t.failures.empty}>
            {t.failures.emptyHint}
          </EmptyState>
        }
      >
        <ListGrid
          label={t.failures.listLabel}
          rows={rows}
          columns={columns}
          list={list}
          wideOnly={failuresWideOnly}
          loading={failures.isPending || failures.isPlaceholderData}
          gridRef={grid}
          onOpen={({ id }) => open.open(id)}
        />
      </ListPage>
      {opened && <FailureDialog failure={opened} onClose={open.close} />}
    </>
  );
}
