import type { GridColDef } from '@mui/x-data-grid';
import type { EnrollmentFailure } from '../api/models';
import type { Texts } from '../texts/en';
import { NameCell } from '../ui/NameCell';
import { RelativeTime } from '../ui/RelativeTime';
import { FailureBadge } from './FailureBadge';
import { SimulatedBadge } from './SimulatedBadge';

export function failureColumns(t: Texts['enrollmentStatus']): GridColDef<EnrollmentFailure>[] {
  return [
    {
      field: 'device',
      headerName: t.failures.columns.device,
      flex: 1,
      minWidth: 150,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => (
        <NameCell
          name={row.device ?? t.unnamed}
          below={
            row.simulated ? (
              <SimulatedBadge />
            ) : (
              [row.osVersion ?? row.label, row.user?.displayName].filter(Boolean).join(' · ')
            )
          }
        />
      ),
    },
    {
      field: 'error',
      headerName: t.failures.columns.error,
      flex: 1.6,
      minWidth: 200,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <NameCell name={row.message} below={row.code ?? undefined} />,
    },
    {
      field: 'reason',
      headerName: t.failures.columns.reason,
      width: 180,
      sortable: false,
      valueGetter: (_, { category }) => category.label,
    },
    {
      field: 'state',
      headerName: t.failures.columns.state,
      width: 170,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <FailureBadge failure={row} />,
    },
    {
      field: 'at',
      headerName: t.failures.columns.at,
      width: 128,
      sortable: false,
      renderCell: ({ row }) => <RelativeTime instant={row.at} />,
    },
  ];
}

/** What a column of the page is in a file, as the API names it. */
export const failuresExported: Record<string, readonly string[]> = {
  device: ['device', 'user', 'label', 'osVersion', 'simulated'],
  error: ['code', 'message', 'remediation'],
  state: ['resolved', 'resolution', 'resolvedAt', 'resolvedBy'],
};

export const failuresWideOnly = ['reason', 'state', 'at'];
