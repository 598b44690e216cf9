import Box from '@mui/material/Box';
import type { GridColDef } from '@mui/x-data-grid';
import type { Device } from '../api/models';
import type { Texts } from '../texts/en';
import { truncateFingerprint } from '../ui/fingerprint';
import { Mono } from '../ui/Mono';
import { NameCell } from '../ui/NameCell';
import { platformName } from '../ui/platforms';
import { RelativeTime } from '../ui/RelativeTime';
import { TwoLines } from '../ui/TwoLines';
import { DeviceBadge } from './DeviceBadge';

export function deviceColumns(t: Texts): GridColDef<Device>[] {
  const c = t.devices.columns;
  return [
    {
      field: 'displayName',
      headerName: c.displayName,
      flex: 1.2,
      minWidth: 150,
      display: 'flex',
      renderCell: ({ row }) => (
        <NameCell
          name={row.displayName}
          below={
            <Box component="span" sx={{ display: { md: 'none' } }}>
              {row.owner?.displayName ?? t.devices.nobody}
            </Box>
          }
        />
      ),
    },
    {
      field: 'owner',
      headerName: c.owner,
      flex: 1,
      minWidth: 120,
      sortable: false,
      valueGetter: (_, row) => row.owner?.displayName ?? t.devices.nobody,
    },
    {
      field: 'platform',
      headerName: c.platform,
      flex: 1,
      minWidth: 130,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => (
        <Box sx={{ minWidth: 0, lineHeight: 1.45 }}>
          <TwoLines first={platformName(row.platform)} second={row.osVersion ?? t.common.none} />
        </Box>
      ),
    },
    {
      field: 'deviceKey',
      headerName: c.deviceKey,
      flex: 1,
      minWidth: 120,
      sortable: false,
      renderCell: ({ row }) => (row.deviceKey ? <Mono>{row.deviceKey}</Mono> : t.common.none),
    },
    {
      field: 'status',
      headerName: c.status,
      width: 132,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <DeviceBadge status={row.status} />,
    },
    {
      field: 'groups',
      headerName: c.groups,
      flex: 0.8,
      minWidth: 90,
      sortable: false,
      valueGetter: (_, row) => row.groups.map(({ name }) => name).join(', ') || t.common.none,
    },
    {
      field: 'enrolledAt',
      headerName: c.enrolledAt,
      width: 120,
      sortable: false,
      renderCell: ({ row }) => (row.enrolledAt ? <RelativeTime instant={row.enrolledAt} /> : t.common.none),
    },
    {
      field: 'fingerprint',
      headerName: c.fingerprint,
      width: 260,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) =>
        row.fingerprint ? (
          <Mono sx={{ fontSize: 11 }}>{truncateFingerprint(row.fingerprint)}</Mono>
        ) : (
          t.common.none
        ),
    },
  ];
}

/** For who asks for them. */
export const devicesExtra = ['fingerprint'];

export const devicesWideOnly = ['owner', 'platform', 'deviceKey', 'groups', 'enrolledAt', ...devicesExtra];

/** What a column of the page is in a file, as the API names it. */
export const devicesExported: Record<string, readonly string[]> = { platform: ['platform', 'osVersion'] };
