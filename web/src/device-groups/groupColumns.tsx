import Box from '@mui/material/Box';
import type { GridColDef } from '@mui/x-data-grid';
import type { DeviceGroup } from '../api/models';
import type { Texts } from '../texts/en';
import { NameCell } from '../ui/NameCell';
import { RelativeTime } from '../ui/RelativeTime';

export function groupColumns(t: Texts): GridColDef<DeviceGroup>[] {
  const c = t.groups.columns;
  return [
    {
      field: 'name',
      headerName: c.name,
      flex: 1,
      minWidth: 160,
      display: 'flex',
      renderCell: ({ row }) => (
        <NameCell
          name={row.name}
          below={
            <Box component="span" sx={{ display: { md: 'none' } }}>
              {row.description}
            </Box>
          }
        />
      ),
    },
    {
      field: 'description',
      headerName: c.description,
      flex: 2,
      minWidth: 160,
      sortable: false,
      valueFormatter: (value?: string | null) => value ?? t.common.none,
    },
    {
      field: 'rules',
      headerName: t.groupRules.title,
      width: 132,
      sortable: false,
      valueGetter: (_, row) => (row.rules ? t.groupRules.ruled : t.groupRules.assigned),
    },
    { field: 'devices', headerName: c.devices, width: 96, sortable: false },
    {
      field: 'createdAt',
      headerName: c.createdAt,
      width: 132,
      sortable: false,
      renderCell: ({ row }) => <RelativeTime instant={row.createdAt} />,
    },
  ];
}

export const groupsWideOnly = ['description', 'rules', 'createdAt'];
