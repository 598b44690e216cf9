import type { GridColDef } from '@mui/x-data-grid';
import type { PreApprovalImport } from '../api/preApprovals';
import type { Texts } from '../texts/en';
import { NameCell } from '../ui/NameCell';
import { RelativeTime } from '../ui/RelativeTime';
import { ImportStateBadge } from './ImportStateBadge';

export function importColumns(t: Texts): GridColDef<PreApprovalImport>[] {
  const words = t.preApproval;
  const c = words.columns;
  return [
    {
      field: 'fileName',
      headerName: c.fileName,
      flex: 2,
      minWidth: 160,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <NameCell name={row.fileName} below={words.rows(row.rowCount)} />,
    },
    {
      field: 'state',
      headerName: c.state,
      width: 150,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <ImportStateBadge state={row.state} />,
    },
    {
      field: 'totals',
      headerName: c.totals,
      flex: 2,
      minWidth: 180,
      sortable: false,
      valueGetter: (_, row) => words.totals(row.totals),
    },
    {
      field: 'uploadedBy',
      headerName: c.uploadedBy,
      flex: 1,
      minWidth: 110,
      sortable: false,
    },
    {
      field: 'uploadedAt',
      headerName: c.uploadedAt,
      width: 140,
      sortable: false,
      renderCell: ({ row }) => <RelativeTime instant={row.uploadedAt} />,
    },
  ];
}

export const importsWideOnly = ['totals', 'uploadedBy', 'uploadedAt'];
