import BlockIcon from '@mui/icons-material/Block';
import KeyIcon from '@mui/icons-material/KeyOutlined';
import Box from '@mui/material/Box';
import type { GridColDef } from '@mui/x-data-grid';
import type { ApiToken } from '../api/models';
import { GrantChips } from '../operators/GrantChips';
import type { Texts } from '../texts/en';
import { Badge } from '../ui/Badge';
import { CellButton } from '../ui/CellButton';
import { Mono } from '../ui/Mono';
import { NameCell } from '../ui/NameCell';
import { RelativeTime } from '../ui/RelativeTime';
import { TokenBadge } from './TokenBadge';

export function tokenColumns(t: Texts, onRevoke: (token: ApiToken) => void): GridColDef<ApiToken>[] {
  const c = t.tokens.columns;
  return [
    {
      field: 'name',
      headerName: c.name,
      flex: 1,
      minWidth: 130,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <NameCell name={row.name} below={<Mono>{row.beginning}…</Mono>} />,
    },
    {
      field: 'holder',
      headerName: c.holder,
      flex: 1.3,
      minWidth: 190,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) =>
        row.operator ?? (
          <Box sx={{ minWidth: 0, lineHeight: 1.6 }}>
            <Badge tone="neutral" icon={<KeyIcon />} label={t.tokens.service} />
            <GrantChips grants={row.grants} />
          </Box>
        ),
    },
    {
      field: 'lastUsedAt',
      headerName: c.lastUsedAt,
      width: 132,
      sortable: false,
      renderCell: ({ row }) =>
        row.lastUsedAt ? <RelativeTime instant={row.lastUsedAt} /> : t.tokens.neverUsed,
    },
    {
      field: 'expiresAt',
      headerName: c.expiresAt,
      width: 124,
      sortable: false,
      renderCell: ({ row }) => <RelativeTime instant={row.expiresAt} />,
    },
    {
      field: 'state',
      headerName: c.state,
      width: 118,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <TokenBadge token={row} />,
    },
    {
      field: 'actions',
      headerName: c.actions,
      width: 80,
      sortable: false,
      display: 'flex',
      renderCell: ({ row, hasFocus }) =>
        row.state === 'active' && (
          <CellButton
            label={t.tokens.revokeNamed(row.name)}
            icon={<BlockIcon fontSize="small" />}
            color="error"
            tabIndex={hasFocus ? 0 : -1}
            onPress={() => onRevoke(row)}
          />
        ),
    },
  ];
}

export const tokensWideOnly = ['holder', 'lastUsedAt', 'expiresAt'];
