import SyncIcon from '@mui/icons-material/SyncOutlined';
import Box from '@mui/material/Box';
import { useMemo, useRef } from 'react';
import { useNavigate } from 'react-router';
import type { ActiveEnrollment } from '../api/models';
import { activeExportAddress } from '../api/enrollmentStatus';
import { ExportButton } from '../saved-views/ExportButton';
import { exportedColumns } from '../saved-views/exportedColumns';
import { ListTools } from '../saved-views/ListTools';
import { useListColumns } from '../saved-views/useListColumns';
import { ArrivalsButton } from '../live/ArrivalsButton';
import { LiveIndicator } from '../live/LiveIndicator';
import { useArrivals } from '../live/useArrivals';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { EmptyState } from '../ui/EmptyState';
import { ListGrid } from '../ui/ListGrid';
import { ListPage } from '../ui/ListPage';
import { useListState } from '../ui/useListState';
import { activeColumns, activeExported, activeWideOnly } from './activeColumns';
import { ActiveFilters } from './ActiveFilters';
import { BurnBanner } from './BurnBanner';
import { bucketOf } from './buckets';
import { Counters } from './Counters';
import { topic, useActiveEnrollments, useEnrollmentStatus } from './useEnrollmentStatus';
import { useSimulated } from './useSimulated';

const listDefaults = {
  sort: '-startedAt',
  sorts: ['-startedAt'],
  filters: ['bucket', 'platform', 'stage', 'simulated'],
};

const none: ActiveEnrollment[] = [];

/** The counters, and the enrollments behind the one that was chosen. */
export function ActivePage() {
  const t = useTexts().enrollmentStatus;
  const list = useListState(listDefaults);
  const [simulated] = useSimulated();
  const bucket = bucketOf(list.filters.bucket);
  const { platform, stage } = list.filters;
  const status = useEnrollmentStatus(simulated);
  const query = { bucket, platform, stage, simulated, limit: list.limit, cursor: list.cursor };
  const active = useActiveEnrollments(query);
  const all = useMemo(() => activeColumns(t), [t]);
  const columns = useListColumns('enrollments', list, all);
  const grid = useRef<HTMLDivElement>(null);
  const page = [list.limit, list.cursor, JSON.stringify(list.filters)].join(' ');
  const { shown: rows, waiting, showAll } = useArrivals(topic, active.data?.items ?? none, page, grid);
  const empty = bucket === 'in_progress' ? t.empty.in_progress : t.empty.other;
  const navigate = useNavigate();
  return (
    <>
      <BurnBanner />
      <Counters status={status.data} current={bucket} search={simulated ? 'simulated=true' : ''} />
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
        <ActiveFilters list={list} platforms={status.data?.byPlatform ?? []} />
        <ArrivalsButton waiting={waiting} onShow={showAll} />
        <Box sx={{ ml: 'auto', display: 'flex', alignItems: 'center', gap: 1 }}>
          <LiveIndicator />
          {rows.length > 0 && (
            <>
              <ListTools kind="enrollments" list={list} columns={columns} />
              <ExportButton
                address={activeExportAddress(query, exportedColumns(columns.shown, activeExported))}
              />
            </>
          )}
        </Box>
      </Box>
      <ListPage
        query={active}
        list={list}
        narrowed={platform !== undefined || stage !== undefined || list.cursor !== undefined}
        unavailable={t.unavailable}
        empty={
          <EmptyState icon={<SyncIcon />} title={empty.title}>
            {empty.hint}
          </EmptyState>
        }
      >
        <ListGrid
          label={t.listLabel}
          rows={rows}
          columns={columns}
          list={list}
          wideOnly={activeWideOnly}
          loading={active.isPending || active.isPlaceholderData}
          gridRef={grid}
          onOpen={({ id }) => void navigate(`${paths.enrollmentStatus}/attempts/${id}`)}
        />
      </ListPage>
    </>
  );
}
