import LockOpenIcon from '@mui/icons-material/LockOpenOutlined';
import type { GridColDef } from '@mui/x-data-grid';
import type { BlockedKey } from '../api/models';
import type { Texts } from '../texts/en';
import { CellButton } from '../ui/CellButton';
import { CopyButton } from '../ui/CopyButton';
import { formatFingerprint, truncateFingerprint } from '../ui/fingerprint';
import { Mono } from '../ui/Mono';
import { NameCell } from '../ui/NameCell';
import { RelativeTime } from '../ui/RelativeTime';

export function blockedKeyColumns(
  t: Texts['blockedKeys'],
  unblock: (key: BlockedKey) => void,
): GridColDef<BlockedKey>[] {
  return [
    {
      field: 'displayName',
      headerName: t.columns.displayName,
      flex: 1,
      minWidth: 130,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <NameCell name={row.displayName} below={row.reason ?? t.noReason} />,
    },
    {
      field: 'fingerprint',
      headerName: t.columns.fingerprint,
      width: 304,
      sortable: false,
      display: 'flex',
      renderCell: ({ row, hasFocus }) => (
        <>
          <Mono sx={{ fontSize: 11.5 }}>{truncateFingerprint(row.fingerprint)}</Mono>
          <CopyButton
            text={formatFingerprint(row.fingerprint)}
            label={t.copy(row.displayName)}
            done={t.copied}
            tabIndex={hasFocus ? 0 : -1}
          />
        </>
      ),
    },
    { field: 'blockedBy', headerName: t.columns.blockedBy, width: 140, sortable: false },
    {
      field: 'blockedAt',
      headerName: t.columns.blockedAt,
      width: 128,
      sortable: false,
      renderCell: ({ row }) => <RelativeTime instant={row.blockedAt} />,
    },
    {
      field: 'actions',
      headerName: t.columns.actions,
      width: 90,
      sortable: false,
      display: 'flex',
      renderCell: ({ row, hasFocus }) =>
        row.decidable && (
          <CellButton
            label={t.unblock(row.displayName)}
            icon={<LockOpenIcon fontSize="small" />}
            tabIndex={hasFocus ? 0 : -1}
            onPress={() => unblock(row)}
          />
        ),
    },
  ];
}

export const blockedKeysWideOnly = ['fingerprint', 'blockedBy', 'blockedAt'];
