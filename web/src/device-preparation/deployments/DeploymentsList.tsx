import DevicesIcon from '@mui/icons-material/DevicesOutlined';
import Box from '@mui/material/Box';
import { useMemo, useRef } from 'react';
import { useNavigate } from 'react-router';
import { deploymentsExportAddress, type DeploymentRow } from '../../api/devicePreparation';
import { ArrivalsButton } from '../../live/ArrivalsButton';
import { LiveIndicator } from '../../live/LiveIndicator';
import { useArrivals } from '../../live/useArrivals';
import { ColumnsButton } from '../../saved-views/ColumnsButton';
import { ExportButton } from '../../saved-views/ExportButton';
import { exportedColumns } from '../../saved-views/exportedColumns';
import { ListTools } from '../../saved-views/ListTools';
import { useListColumns } from '../../saved-views/useListColumns';
import { paths } from '../../shell/paths';
import { useLanguage } from '../../texts/language';
import { useTexts } from '../../texts/useTexts';
import { EmptyState } from '../../ui/EmptyState';
import { ListGrid } from '../../ui/ListGrid';
import { ListPage } from '../../ui/ListPage';
import { useListState } from '../../ui/useListState';
import { topic, useDeployments } from '../useDeployments';
import { useNameOf } from '../useNames';
import { deploymentColumns, deploymentsExported, deploymentsWideOnly } from './deploymentColumns';
import { DeploymentFilters } from './DeploymentFilters';

const listDefaults = {
  sort: '-enrollmentDate',
  sorts: ['-enrollmentDate'],
  filters: ['status', 'membership', 'policy'],
};
const kind = 'device-preparation-deployments';
const none: DeploymentRow[] = [];

/** Devices that were prepared, or are, newest first: all of them, or those of one policy. */
export function DeploymentsList({ policyId }: { policyId?: string }) {
  const texts = useTexts();
  const t = texts.preparationReports;
  const language = useLanguage();
  const navigate = useNavigate();
  const list = useListState(listDefaults);
  const { status, membership, policy = policyId } = list.filters;
  const query = { status, membership, policy: policyId ?? policy, limit: list.limit, cursor: list.cursor };
  const deployments = useDeployments(query);
  const nameOf = useNameOf();
  const all = useMemo(() => deploymentColumns(texts, language, nameOf), [texts, language, nameOf]);
  const columns = useListColumns(kind, list, all);
  const grid = useRef<HTMLDivElement>(null);
  const page = [list.limit, list.cursor, JSON.stringify(query)].join(' ');
  const { shown: rows, waiting, showAll } = useArrivals(topic, deployments.data?.items ?? none, page, grid);
  const narrowed = [status, membership, list.filters.policy, list.cursor].some((said) => said !== undefined);
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
        {(rows.length > 0 || narrowed) && <DeploymentFilters list={list} ofPolicy={policyId !== undefined} />}
        <ArrivalsButton waiting={waiting} onShow={showAll} />
        <Box sx={{ ml: 'auto', display: 'flex', alignItems: 'center', gap: 1 }}>
          <LiveIndicator />
          {rows.length > 0 && (
            <>
              {policyId ? (
                <ColumnsButton columns={columns} />
              ) : (
                <ListTools kind={kind} list={list} columns={columns} />
              )}
              <ExportButton
                address={deploymentsExportAddress(query, exportedColumns(columns.shown, deploymentsExported))}
              />
            </>
          )}
        </Box>
      </Box>
      <ListPage
        query={deployments}
        list={list}
        narrowed={narrowed}
        unavailable={t.unavailable}
        empty={
          <EmptyState icon={<DevicesIcon />} title={t.empty.title}>
            {t.empty.hint}
          </EmptyState>
        }
      >
        <ListGrid
          label={t.listLabel}
          rows={rows}
          columns={columns}
          list={list}
          wideOnly={deploymentsWideOnly}
          loading={deployments.isPending || deployments.isPlaceholderData}
          gridRef={grid}
          onOpen={({ id }) => void navigate(`${paths.preparationDeployments}/${id}`)}
        />
      </ListPage>
    </>
  );
}
