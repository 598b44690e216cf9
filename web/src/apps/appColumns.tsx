import type { GridColDef } from '@mui/x-data-grid';
import type { App } from '../api/apps';
import type { Texts } from '../texts/en';
import { NameCell } from '../ui/NameCell';
import { platformName } from '../ui/platforms';
import { RelativeTime } from '../ui/RelativeTime';

export function appColumns(t: Texts): GridColDef<App>[] {
  const words = t.apps;
  const c = words.columns;
  return [
    {
      field: 'name',
      headerName: c.name,
      flex: 1,
      minWidth: 150,
      display: 'flex',
      renderCell: ({ row }) => <NameCell name={row.content.name} below={row.content.publisher} />,
    },
    {
      field: 'kind',
      headerName: c.kind,
      width: 190,
      sortable: false,
      valueGetter: (_, row) => words.kinds[row.content.kind] ?? row.content.kind,
    },
    {
      field: 'platform',
      headerName: c.platform,
      width: 110,
      sortable: false,
      valueGetter: (_, row) => platformName(row.content.platform),
    },
    { field: 'number', headerName: c.number, width: 84, sortable: false },
    {
      field: 'changedAt',
      headerName: c.changedAt,
      width: 130,
      renderCell: ({ row }) => <RelativeTime instant={row.changedAt} />,
    },
  ];
}

export const appsWideOnly = ['kind', 'number', 'changedAt'];
