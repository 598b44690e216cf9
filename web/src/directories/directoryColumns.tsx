import type { GridColDef } from '@mui/x-data-grid';
import type { DirectoryDomain } from '../api/directories';
import type { Texts } from '../texts/en';
import { NameCell } from '../ui/NameCell';

export function directoryColumns(t: Texts): GridColDef<DirectoryDomain>[] {
  const c = t.directories.columns;
  return [
    {
      field: 'name',
      headerName: c.name,
      flex: 1,
      minWidth: 140,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <NameCell name={row.name} />,
    },
    {
      field: 'servers',
      headerName: c.servers,
      flex: 1,
      minWidth: 180,
      sortable: false,
      valueGetter: (_, row) => row.servers.join(', '),
    },
    {
      field: 'security',
      headerName: c.security,
      width: 120,
      sortable: false,
      valueGetter: (_, row) => t.directories.securities[row.security as 'ldaps' | 'starttls'],
    },
    { field: 'baseDn', headerName: c.baseDn, flex: 1, minWidth: 180, sortable: false },
  ];
}

export const directoriesWideOnly = ['servers', 'security', 'baseDn'];
