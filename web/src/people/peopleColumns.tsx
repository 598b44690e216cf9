import BlockIcon from '@mui/icons-material/Block';
import type { GridColDef } from '@mui/x-data-grid';
import type { Person } from '../api/models';
import type { Texts } from '../texts/en';
import { Badge } from '../ui/Badge';
import { CopyButton } from '../ui/CopyButton';
import { NameCell } from '../ui/NameCell';
import { Mono } from '../ui/Mono';
import { RelativeTime } from '../ui/RelativeTime';
import { EnrollmentBadge } from './EnrollmentBadge';

/** A Peer ID has 32 characters. */
const twoLines = { width: '16ch', whiteSpace: 'normal', overflowWrap: 'anywhere' };

export function peopleColumns(t: Texts): GridColDef<Person>[] {
  const c = t.people.columns;
  return [
    {
      field: 'displayName',
      headerName: c.displayName,
      flex: 1,
      minWidth: 150,
      display: 'flex',
      renderCell: ({ row }) => (
        <NameCell
          name={row.displayName}
          badge={
            row.status === 'disabled' && <Badge tone="error" icon={<BlockIcon />} label={t.people.disabled} />
          }
        />
      ),
    },
    {
      field: 'peerId',
      headerName: c.peerId,
      width: 164,
      sortable: false,
      display: 'flex',
      renderCell: ({ row, hasFocus }) => (
        <>
          <Mono sx={{ fontSize: 11.5, lineHeight: 1.4, color: 'text.secondary', ...twoLines }}>
            {row.peerId}
          </Mono>
          <CopyButton
            text={row.peerId}
            label={t.common.copy(`${c.peerId} ${row.displayName}`)}
            done={t.common.copied(t.people.what.peerId)}
            tabIndex={hasFocus ? 0 : -1}
          />
        </>
      ),
    },
    {
      field: 'email',
      headerName: c.email,
      flex: 1.2,
      minWidth: 120,
      sortable: false,
      valueFormatter: (v?: string) => v ?? t.common.none,
    },
    {
      field: 'orgUniqueId',
      headerName: c.orgUniqueId,
      width: 104,
      sortable: false,
      valueFormatter: (v?: string) => v ?? t.common.none,
    },
    {
      field: 'enrollment',
      headerName: c.enrollment,
      width: 148,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <EnrollmentBadge enrollment={row.enrollment} />,
    },
    {
      field: 'fingerprints',
      headerName: c.fingerprints,
      width: 112,
      sortable: false,
      valueGetter: (_, row) => row.deviceKeyFingerprints.length,
    },
    {
      field: 'createdAt',
      headerName: c.createdAt,
      width: 120,
      renderCell: ({ row }) => <RelativeTime instant={row.createdAt} />,
    },
  ];
}

export const peopleWideOnly = ['peerId', 'email', 'orgUniqueId', 'fingerprints', 'createdAt'];
