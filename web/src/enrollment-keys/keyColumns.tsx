import BlockIcon from '@mui/icons-material/Block';
import type { GridColDef } from '@mui/x-data-grid';
import type { EnrollmentKey } from '../api/models';
import type { Texts } from '../texts/en';
import { CellButton } from '../ui/CellButton';
import { Mono } from '../ui/Mono';
import { NameCell } from '../ui/NameCell';
import { RelativeTime } from '../ui/RelativeTime';
import { BoundTo } from './BoundTo';
import { KeyStateBadge } from './KeyStateBadge';
import { UsesBar } from './UsesBar';

export function keyColumns(t: Texts, onRevoke: (key: EnrollmentKey) => void): GridColDef<EnrollmentKey>[] {
  const k = t.enrollmentKeys;
  const c = k.columns;
  return [
    {
      field: 'name',
      headerName: c.name,
      flex: 1,
      minWidth: 130,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => (
        <NameCell name={row.name || k.nameless} below={<Mono>{row.beginning}…</Mono>} />
      ),
    },
    {
      field: 'boundTo',
      headerName: c.boundTo,
      flex: 1,
      minWidth: 150,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <BoundTo enrollmentKey={row} />,
    },
    {
      field: 'uses',
      headerName: c.uses,
      width: 140,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <UsesBar enrollmentKey={row} />,
    },
    {
      field: 'expiresAt',
      headerName: c.expiresAt,
      width: 124,
      sortable: false,
      renderCell: ({ row }) => <RelativeTime instant={row.expiresAt} />,
    },
    {
      field: 'state',
      headerName: c.state,
      width: 112,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <KeyStateBadge state={row.state} />,
    },
    {
      field: 'actions',
      headerName: c.actions,
      width: 80,
      sortable: false,
      display: 'flex',
      renderCell: ({ row, hasFocus }) =>
        row.revocable &&
        row.state === 'active' && (
          <CellButton
            label={k.revokeNamed(row.name)}
            icon={<BlockIcon fontSize="small" />}
            color="error"
            tabIndex={hasFocus ? 0 : -1}
            onPress={() => onRevoke(row)}
          />
        ),
    },
  ];
}

export const keysWideOnly = ['boundTo', 'uses', 'expiresAt'];
