import type { GridColDef } from '@mui/x-data-grid';
import type { Script } from '../api/scripts';
import type { Texts } from '../texts/en';
import { NameCell } from '../ui/NameCell';
import { platformName } from '../ui/platforms';
import { RelativeTime } from '../ui/RelativeTime';

export function scriptColumns(t: Texts): GridColDef<Script>[] {
  const words = t.scripts;
  const c = words.columns;
  return [
    {
      field: 'name',
      headerName: c.name,
      flex: 1,
      minWidth: 150,
      display: 'flex',
      renderCell: ({ row }) => <NameCell name={row.settings.name} below={row.settings.description} />,
    },
    {
      field: 'interpreter',
      headerName: c.interpreter,
      width: 130,
      sortable: false,
      valueGetter: (_, row) => words.interpreters[row.settings.interpreter] ?? row.settings.interpreter,
    },
    {
      field: 'platform',
      headerName: c.platform,
      width: 110,
      sortable: false,
      valueGetter: (_, row) => platformName(row.settings.platform),
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

export const scriptsWideOnly = ['interpreter', 'number', 'changedAt'];
