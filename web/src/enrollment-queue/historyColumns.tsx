import type { GridColDef } from '@mui/x-data-grid';
import type { EnrollmentRequest } from '../api/models';
import type { Texts } from '../texts/en';
import { truncateFingerprint } from '../ui/fingerprint';
import { Mono } from '../ui/Mono';
import { NameCell } from '../ui/NameCell';
import { RelativeTime } from '../ui/RelativeTime';
import { PersonCell } from './PersonCell';
import { StateBadge } from './StateBadge';

export function historyColumns(t: Texts): GridColDef<EnrollmentRequest>[] {
  const c = t.queue.columns;
  const h = t.queue.history.columns;
  return [
    {
      field: 'displayName',
      headerName: c.displayName,
      flex: 1,
      minWidth: 140,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => (
        <NameCell name={row.displayName} below={row.decision?.note ?? row.deviceKey} />
      ),
    },
    {
      field: 'state',
      headerName: h.state,
      width: 124,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <StateBadge state={row.state} />,
    },
    {
      field: 'peerId',
      headerName: c.peerId,
      width: 234,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <PersonCell request={row} />,
    },
    {
      field: 'fingerprint',
      headerName: h.fingerprint,
      width: 260,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => (
        <Mono sx={{ fontSize: 11 }}>{truncateFingerprint(row.fingerprints.sha256)}</Mono>
      ),
    },
    {
      field: 'decidedBy',
      headerName: h.decidedBy,
      width: 122,
      sortable: false,
      valueGetter: (_, row) => row.decision?.by ?? t.common.none,
    },
    {
      field: 'endedAt',
      headerName: h.endedAt,
      width: 120,
      renderCell: ({ row }) => <RelativeTime instant={row.endedAt ?? row.requestedAt} />,
    },
  ];
}

export const historyExportColumns = [
  'displayName',
  'deviceKey',
  'state',
  'person',
  'peerId',
  'fingerprint',
  'decidedBy',
  'note',
  'requestedAt',
  'endedAt',
];

export const historyWideOnly = ['peerId', 'fingerprint', 'decidedBy', 'endedAt'];
