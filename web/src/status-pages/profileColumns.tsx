import DownIcon from '@mui/icons-material/ArrowDownward';
import UpIcon from '@mui/icons-material/ArrowUpward';
import StarIcon from '@mui/icons-material/StarBorder';
import type { GridColDef } from '@mui/x-data-grid';
import type { EspProfile } from '../api/models';
import type { Texts } from '../texts/en';
import { Badge } from '../ui/Badge';
import { CellButton } from '../ui/CellButton';
import { NameCell } from '../ui/NameCell';
import { groupsText } from './groupsText';
import { ProfileStatus } from './ProfileStatus';

/** Missing for whoever may not move them. */
export interface Moves {
  /** How many can be moved: all but the default one. */
  count: number;
  onMove: (profile: EspProfile, by: -1 | 1) => void;
}

export function profileColumns(t: Texts, moves: Moves | undefined): GridColDef<EspProfile>[] {
  const words = t.statusPages;
  const c = words.columns;
  const columns: GridColDef<EspProfile>[] = [
    {
      field: 'name',
      headerName: c.name,
      flex: 1,
      minWidth: 150,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => (
        <NameCell
          name={row.name}
          badge={row.isDefault && <Badge tone="info" icon={<StarIcon />} label={words.default} />}
          below={row.description}
        />
      ),
    },
    {
      field: 'blockingApps',
      headerName: c.blockingApps,
      width: 124,
      sortable: false,
      valueGetter: (_, row) => row.blockingApps.length,
    },
    {
      field: 'timeout',
      headerName: c.timeout,
      width: 96,
      sortable: false,
      valueGetter: (_, row) => words.minutes(row.timeoutMinutes),
    },
    {
      field: 'groups',
      headerName: c.groups,
      flex: 1,
      minWidth: 140,
      sortable: false,
      valueGetter: (_, row) => groupsText(row, words),
    },
    {
      field: 'status',
      headerName: c.status,
      width: 110,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <ProfileStatus status={row.status} />,
    },
  ];
  return moves ? [...columns, moveColumn(words, moves)] : columns;
}

const moveColumn = (words: Texts['statusPages'], { count, onMove }: Moves): GridColDef<EspProfile> => ({
  field: 'actions',
  headerName: words.columns.actions,
  width: 96,
  sortable: false,
  display: 'flex',
  renderCell: ({ row, hasFocus, api }) => {
    const place = api.getRowIndexRelativeToVisibleRows(row.id);
    const tabIndex = hasFocus ? 0 : -1;
    return row.isDefault ? null : (
      <>
        <CellButton
          label={words.moveUp(row.name)}
          icon={<UpIcon fontSize="small" />}
          tabIndex={tabIndex}
          disabled={place === 0}
          onPress={() => onMove(row, -1)}
        />
        <CellButton
          label={words.moveDown(row.name)}
          icon={<DownIcon fontSize="small" />}
          tabIndex={tabIndex}
          disabled={place >= count - 1}
          onPress={() => onMove(row, 1)}
        />
      </>
    );
  },
});

export const profilesWideOnly = ['blockingApps', 'timeout', 'groups'];
