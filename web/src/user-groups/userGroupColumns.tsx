import Box from '@mui/material/Box';
import type { GridColDef } from '@mui/x-data-grid';
import type { UserGroup } from '../api/userGroups';
import type { Texts } from '../texts/en';
import { NameCell } from '../ui/NameCell';
import { RelativeTime } from '../ui/RelativeTime';

export function userGroupColumns(t: Texts): GridColDef<UserGroup>[] {
  const c = t.userGroups.columns;
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
    { field: 'members', headerName: c.members, width: 104, sortable: false },
    {
      field: 'createdAt',
      headerName: c.createdAt,
      width: 132,
      sortable: false,
      renderCell: ({ row }) => <RelativeTime instant={row.createdAt} />,
    },
  ];
}

export const userGroupsWideOnly = ['description', 'createdAt'];
