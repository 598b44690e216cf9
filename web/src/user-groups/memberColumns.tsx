import RemoveIcon from '@mui/icons-material/RemoveCircleOutlineOutlined';
import type { GridColDef } from '@mui/x-data-grid';
import type { UserGroupMember } from '../api/userGroups';
import type { Texts } from '../texts/en';
import { CellButton } from '../ui/CellButton';
import { Mono } from '../ui/Mono';
import { NameCell } from '../ui/NameCell';
import { RelativeTime } from '../ui/RelativeTime';

/** @param onRemove Missing for whoever may not. */
export function memberColumns(
  t: Texts,
  onRemove?: (member: UserGroupMember) => void,
): GridColDef<UserGroupMember>[] {
  const words = t.userGroups.members;
  const c = words.columns;
  const columns: GridColDef<UserGroupMember>[] = [
    {
      field: 'displayName',
      headerName: c.displayName,
      flex: 1.2,
      minWidth: 150,
      display: 'flex',
      renderCell: ({ row }) => <NameCell name={row.displayName} below={row.email} />,
    },
    {
      field: 'peerId',
      headerName: t.people.columns.peerId,
      flex: 1.4,
      minWidth: 250,
      sortable: false,
      renderCell: ({ row }) => <Mono sx={{ fontSize: 12 }}>{row.peerId}</Mono>,
    },
    { field: 'by', headerName: c.by, flex: 1, minWidth: 120, sortable: false },
    {
      field: 'since',
      headerName: c.since,
      width: 132,
      sortable: false,
      renderCell: ({ row }) => <RelativeTime instant={row.since} />,
    },
  ];
  if (onRemove) {
    columns.push({
      field: 'actions',
      headerName: c.actions,
      width: 88,
      sortable: false,
      display: 'flex',
      renderCell: ({ row, hasFocus }) => (
        <CellButton
          label={words.remove(row.displayName)}
          icon={<RemoveIcon fontSize="small" />}
          color="error"
          tabIndex={hasFocus ? 0 : -1}
          onPress={() => onRemove(row)}
        />
      ),
    });
  }
  return columns;
}

export const membersWideOnly = ['peerId', 'by', 'since'];
