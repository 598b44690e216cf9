import PersonIcon from '@mui/icons-material/PersonOutlined';
import type { GridColDef } from '@mui/x-data-grid';
import type { Operator } from '../api/models';
import type { Texts } from '../texts/en';
import { Badge } from '../ui/Badge';
import { NameCell } from '../ui/NameCell';
import { RelativeTime } from '../ui/RelativeTime';
import { GrantChips } from './GrantChips';
import { OperatorBadge } from './OperatorBadge';

export function operatorColumns(t: Texts, self: string | undefined): GridColDef<Operator>[] {
  const c = t.operators.columns;
  return [
    {
      field: 'username',
      headerName: c.username,
      flex: 1,
      minWidth: 150,
      display: 'flex',
      renderCell: ({ row }) => (
        <NameCell
          name={row.username}
          badge={row.id === self && <Badge tone="info" icon={<PersonIcon />} label={t.operators.you} />}
          below={row.displayName === row.username ? undefined : row.displayName}
        />
      ),
    },
    {
      field: 'grants',
      headerName: c.grants,
      flex: 2,
      minWidth: 220,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <GrantChips grants={row.grants} />,
    },
    {
      field: 'lastSignInAt',
      headerName: c.lastSignInAt,
      width: 140,
      sortable: false,
      renderCell: ({ row }) =>
        row.lastSignInAt ? <RelativeTime instant={row.lastSignInAt} /> : t.operators.never,
    },
    {
      field: 'secondFactor',
      headerName: c.secondFactor,
      width: 124,
      sortable: false,
      valueGetter: (_, row) => (row.hasSecondFactor ? t.operators.factorOn : t.operators.factorOff),
    },
    {
      field: 'state',
      headerName: c.state,
      width: 118,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <OperatorBadge state={row.state} />,
    },
  ];
}

export const operatorsWideOnly = ['grants', 'lastSignInAt', 'secondFactor'];
