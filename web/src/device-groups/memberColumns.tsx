import RemoveIcon from '@mui/icons-material/RemoveCircleOutlineOutlined';
import type { GridColDef } from '@mui/x-data-grid';
import type { Device } from '../api/models';
import type { Texts } from '../texts/en';
import { CellButton } from '../ui/CellButton';
import { Mono } from '../ui/Mono';
import { NameCell } from '../ui/NameCell';
import { RelativeTime } from '../ui/RelativeTime';

/** @param onRemove Missing for whoever may not. */
export function memberColumns(t: Texts, onRemove?: (device: Device) => void): GridColDef<Device>[] {
  const c = t.groups.devices.columns;
  const columns: GridColDef<Device>[] = [
    {
      field: 'displayName',
      headerName: c.displayName,
      flex: 1.2,
      minWidth: 150,
      display: 'flex',
      renderCell: ({ row }) => (
        <NameCell
          name={row.displayName}
          below={row.deviceKey ? <Mono>{row.deviceKey}</Mono> : t.devices.status.expected}
        />
      ),
    },
    {
      field: 'owner',
      headerName: c.owner,
      flex: 1,
      minWidth: 140,
      sortable: false,
      valueGetter: (_, row) => row.owner?.displayName ?? t.groups.devices.nobody,
    },
    {
      field: 'platform',
      headerName: c.platform,
      flex: 1,
      minWidth: 140,
      sortable: false,
      valueGetter: (_, row) => row.osVersion ?? t.common.none,
    },
    {
      field: 'enrolledAt',
      headerName: c.enrolledAt,
      width: 132,
      sortable: false,
      renderCell: ({ row }) => row.enrolledAt && <RelativeTime instant={row.enrolledAt} />,
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
          label={t.groups.devices.remove(row.displayName)}
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

export const membersWideOnly = ['owner', 'platform', 'enrolledAt'];
