import type { GridColDef } from '@mui/x-data-grid';
import type { Blueprint } from '../api/blueprints';
import type { Texts } from '../texts/en';
import { NameCell } from '../ui/NameCell';
import { RelativeTime } from '../ui/RelativeTime';

export function blueprintColumns(t: Texts): GridColDef<Blueprint>[] {
  const c = t.blueprints.columns;
  return [
    {
      field: 'name',
      headerName: c.name,
      flex: 2,
      minWidth: 180,
      display: 'flex',
      renderCell: ({ row }) => <NameCell name={row.name} below={row.description} />,
    },
    {
      field: 'items',
      headerName: c.items,
      width: 110,
      sortable: false,
      valueGetter: (_, row) => t.blueprints.count(row.items.length),
    },
    {
      field: 'groups',
      headerName: c.groups,
      flex: 2,
      minWidth: 140,
      sortable: false,
      valueGetter: (_, row) =>
        row.assignments.map(({ groupName }) => groupName).join(', ') || t.blueprints.nobody,
    },
    {
      field: 'changedAt',
      headerName: c.changedAt,
      width: 120,
      sortable: false,
      renderCell: ({ row }) => <RelativeTime instant={row.changedAt} />,
    },
    { field: 'changedBy', headerName: c.changedBy, width: 140, sortable: false },
  ];
}

export const blueprintsWideOnly = ['groups', 'changedAt', 'changedBy'];
