import DownIcon from '@mui/icons-material/ArrowDownward';
import UpIcon from '@mui/icons-material/ArrowUpward';
import DragIcon from '@mui/icons-material/DragIndicator';
import Box from '@mui/material/Box';
import type { GridColDef } from '@mui/x-data-grid';
import type { PreparationPolicy } from '../../api/devicePreparation';
import type { Texts } from '../../texts/en';
import { CellButton } from '../../ui/CellButton';
import { NameCell } from '../../ui/NameCell';
import { TargetChip } from '../TargetChip';

/** Missing for whoever may not move them. */
export interface Moves {
  count: number;
  onMove: (policy: PreparationPolicy, by: -1 | 1) => void;
}

export const groupText = (
  { deviceGroup }: PreparationPolicy,
  t: { noGroup: string; goneGroup: string },
): string => (deviceGroup ? (deviceGroup.name ?? t.goneGroup) : t.noGroup);

/** For whom a policy is, in a line. */
export function peopleText(
  { assignedUserGroups, rules }: PreparationPolicy,
  t: { goneGroup: string; noUserGroups: string; byRules: string },
): string {
  const groups = assignedUserGroups.map(({ name }) => name ?? t.goneGroup);
  return [...groups, ...(rules ? [t.byRules] : [])].join(', ') || t.noUserGroups;
}

export function policyColumns(t: Texts, moves: Moves | undefined): GridColDef<PreparationPolicy>[] {
  const words = t.devicePreparation;
  const c = words.columns;
  const columns: GridColDef<PreparationPolicy>[] = [
    { field: 'priority', headerName: c.priority, width: 124, sortable: false },
    {
      field: 'name',
      headerName: c.name,
      flex: 1,
      minWidth: 150,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <NameCell name={row.name} below={row.description} />,
    },
    {
      field: 'mode',
      headerName: c.mode,
      width: 112,
      sortable: false,
      valueGetter: (_, { mode }) => words.modes[mode] ?? mode,
    },
    {
      field: 'deviceGroup',
      headerName: c.deviceGroup,
      flex: 1,
      minWidth: 140,
      sortable: false,
      valueGetter: (_, row) => groupText(row, words),
    },
    {
      field: 'target',
      headerName: c.target,
      width: 164,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <TargetChip target={row.target} />,
    },
    {
      field: 'userGroups',
      headerName: c.userGroups,
      flex: 1,
      minWidth: 150,
      sortable: false,
      valueGetter: (_, row) => peopleText(row, words),
    },
    {
      field: 'version',
      headerName: c.version,
      width: 80,
      sortable: false,
      valueGetter: (_, row) => row.policyVersion,
    },
  ];
  return moves ? [...columns, moveColumn(words, moves)] : columns;
}

const moveColumn = (
  words: Texts['devicePreparation'],
  { count, onMove }: Moves,
): GridColDef<PreparationPolicy> => ({
  field: 'actions',
  headerName: words.columns.actions,
  width: 116,
  sortable: false,
  display: 'flex',
  renderCell: ({ row, hasFocus, api }) => {
    const place = api.getRowIndexRelativeToVisibleRows(row.id);
    const tabIndex = hasFocus ? 0 : -1;
    return (
      <>
        <Box
          draggable
          title={words.dragHint}
          aria-hidden // keys have the buttons beside it
          sx={{ display: 'flex', cursor: 'grab', color: 'text.secondary' }}
        >
          <DragIcon fontSize="small" />
        </Box>
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

export const policiesWideOnly = ['priority', 'mode', 'deviceGroup', 'userGroups', 'version'];
