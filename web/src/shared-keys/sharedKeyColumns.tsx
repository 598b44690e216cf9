import type { GridColDef } from '@mui/x-data-grid';
import type { SharedKey } from '../api/models';
import type { Texts } from '../texts/en';
import { NameCell } from '../ui/NameCell';
import { RelativeTime } from '../ui/RelativeTime';
import { SharedKeyBadge } from './SharedKeyBadge';

export function sharedKeyColumns(t: Texts['sharedKeys']): GridColDef<SharedKey>[] {
  return [
    {
      field: 'displayName',
      headerName: t.columns.displayName,
      flex: 1,
      minWidth: 130,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <NameCell name={row.displayName} below={row.owner?.displayName ?? t.nobody} />,
    },
    {
      field: 'machines',
      headerName: t.columns.machines,
      flex: 1,
      minWidth: 160,
      sortable: false,
      valueGetter: (_, { machines }) =>
        machines.map(({ computerName, address }) => computerName ?? address).join(', '),
    },
    {
      field: 'state',
      headerName: t.columns.state,
      width: 190,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <SharedKeyBadge found={row} />,
    },
    {
      field: 'foundAt',
      headerName: t.columns.foundAt,
      width: 128,
      sortable: false,
      renderCell: ({ row }) => <RelativeTime instant={row.foundAt} />,
    },
  ];
}

export const sharedKeysWideOnly = ['machines', 'foundAt'];
