import type { GridColDef } from '@mui/x-data-grid';
import type { ActiveEnrollment } from '../api/models';
import type { Texts } from '../texts/en';
import { NameCell } from '../ui/NameCell';
import { RelativeTime } from '../ui/RelativeTime';
import { Eta } from './Eta';
import { SimulatedBadge } from './SimulatedBadge';
import { StageProgress } from './StageProgress';
import { SubStatusBadge } from './SubStatusBadge';
import { Usual } from './Usual';

export function activeColumns(t: Texts['enrollmentStatus']): GridColDef<ActiveEnrollment>[] {
  const stageOf = ({ state }: ActiveEnrollment) => t.states[state] ?? state;
  return [
    {
      field: 'device',
      headerName: t.columns.device,
      flex: 1,
      minWidth: 140,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => (
        <NameCell
          name={row.device ?? t.unnamed}
          below={
            row.simulated ? <SimulatedBadge /> : row.attemptNo > 1 ? t.attempt(row.attemptNo) : undefined
          }
        />
      ),
    },
    {
      field: 'user',
      headerName: t.columns.user,
      width: 110,
      sortable: false,
      valueGetter: (_, { user }) => user?.displayName ?? t.nobody,
    },
    {
      field: 'platform',
      headerName: t.columns.platform,
      width: 150,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <NameCell name={row.osVersion ?? row.platform} below={row.label} />,
    },
    {
      field: 'stage',
      headerName: t.columns.stage,
      width: 140,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => (
        <NameCell
          name={stageOf(row)}
          below={row.subStatus ? <SubStatusBadge status={row.subStatus} /> : undefined}
        />
      ),
    },
    {
      field: 'progress',
      headerName: t.columns.progress,
      width: 125,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <StageProgress percent={row.progress} stage={stageOf(row)} />,
    },
    {
      field: 'waitingFor',
      headerName: t.columns.waitingFor,
      flex: 1.2,
      minWidth: 140,
      sortable: false,
      display: 'flex',
      renderCell: ({ row: { waitingFor, usual } }) =>
        waitingFor ? (
          <NameCell
            name={t.waits[waitingFor] ?? waitingFor}
            below={usual ? <Usual usual={usual} /> : undefined}
          />
        ) : null,
    },
    {
      field: 'eta',
      headerName: t.columns.eta,
      width: 100,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <Eta minutes={row.etaMinutes} p90Minutes={row.etaP90Minutes} />,
    },
    {
      field: 'since',
      headerName: t.columns.since,
      width: 100,
      sortable: false,
      renderCell: ({ row }) => (row.since ? <RelativeTime instant={row.since} /> : null),
    },
  ];
}

/** What a column of the page is in a file, as the API names it. */
export const activeExported: Record<string, readonly string[]> = {
  device: ['device', 'attemptNo', 'simulated'],
  platform: ['label', 'platform', 'osVersion'],
  stage: ['state', 'subStatus'],
  waitingFor: ['waitingFor', 'waitingOn', 'usualMedianSeconds', 'usualP90Seconds'],
  eta: ['etaMinutes', 'etaP90Minutes'],
};

export const activeWideOnly = ['user', 'platform', 'waitingFor', 'eta', 'since'];
