import type { GridColDef } from '@mui/x-data-grid';
import type { ConfigurationPolicy } from '../api/models';
import type { Texts } from '../texts/en';
import { NameCell } from '../ui/NameCell';
import { RelativeTime } from '../ui/RelativeTime';
import { ConflictBadge } from './ConflictBadge';
import { KindBadge } from './KindBadge';

export function policyColumns(t: Texts): GridColDef<ConfigurationPolicy>[] {
  const c = t.configurationPolicies.columns;
  return [
    {
      field: 'name',
      headerName: c.name,
      flex: 1,
      minWidth: 160,
      display: 'flex',
      renderCell: ({ row }) => (
        <NameCell name={row.name} badge={row.hasConflicts && <ConflictBadge />} below={row.description} />
      ),
    },
    {
      field: 'kind',
      headerName: c.kind,
      width: 190,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <KindBadge kind={row.kind} />,
    },
    {
      field: 'latestVersion',
      headerName: c.version,
      width: 90,
      sortable: false,
      valueGetter: (_, row) => t.configurationPolicies.versionNumber(row.latestVersion),
    },
    {
      field: 'settingCount',
      headerName: c.settings,
      width: 110,
      sortable: false,
    },
    {
      field: 'changedAt',
      headerName: c.changedAt,
      width: 130,
      renderCell: ({ row }) => <RelativeTime instant={row.changedAt} />,
    },
    {
      field: 'changedBy',
      headerName: c.changedBy,
      width: 150,
      sortable: false,
    },
  ];
}

export const policiesWideOnly = ['kind', 'latestVersion', 'settingCount', 'changedAt', 'changedBy'];
