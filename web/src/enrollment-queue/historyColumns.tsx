import type { GridColDef } from '@mui/x-data-grid';
import type { EnrollmentRequest } from '../api/models';
import type { Texts } from '../texts/en';
import { truncateFingerprint } from '../ui/fingerprint';
import { Mono } from '../ui/Mono';
import { NameCell } from '../ui/NameCell';
import { RelativeTime } from '../ui/RelativeTime';
import { PersonCell } from './PersonCell';
import { platformColumn } from './platformColumn';
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
    {
      field: 'requestedAt',
      headerName: c.requestedAt,
      width: 122,
      sortable: false,
      renderCell: ({ row }) => <RelativeTime instant={row.requestedAt} />,
    },
    platformColumn(c.platform),
    {
      field: 'orgUniqueId',
      headerName: c.orgUniqueId,
      width: 120,
      sortable: false,
      valueFormatter: (value?: string | null) => value ?? t.common.none,
    },
  ];
}

/** For who asks for them. */
export const historyExtra = ['requestedAt', 'platform', 'orgUniqueId'];

/** What a column of the page is in a file, as the API names it. */
export const historyExported: Record<string, readonly string[]> = {
  displayName: ['displayName', 'deviceKey'],
  peerId: ['person', 'peerId'],
  decidedBy: ['decidedBy', 'note'],
  endedAt: ['requestedAt', 'endedAt'],
  platform: ['platform', 'osVersion'],
};

export const historyWideOnly = ['peerId', 'fingerprint', 'decidedBy', 'endedAt', ...historyExtra];
