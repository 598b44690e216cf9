import Box from '@mui/material/Box';
import type { List } from '../ui/useListState';
import { ColumnsButton } from './ColumnsButton';
import type { ListKind } from './listKinds';
import type { ColumnChoices } from './useListColumns';
import { ViewsButton } from './ViewsButton';

interface Props {
  kind: ListKind;
  list: List;
  columns: ColumnChoices;
}

/** How somebody likes to see a list. */
export function ListTools({ kind, list, columns }: Props) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, minWidth: 0 }}>
      <ViewsButton kind={kind} list={list} columns={columns} />
      <ColumnsButton columns={columns} />
    </Box>
  );
}
