import ChevronLeftIcon from '@mui/icons-material/ChevronLeft';
import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTexts } from '../texts/useTexts';
import { pageSizes } from './listState';
import type { List } from './useListState';

interface Props {
  list: List;
  count: number;
  nextCursor: string | null | undefined;
}

/** Pages by key: forward by the cursor of the answer, back by the trail. */
export function ListPager({ list, count, nextCursor }: Props) {
  const t = useTexts().common.pager;
  const first = list.depth * list.limit + 1;
  // An address that somebody sent starts at a cursor, and nobody knows how many rows stand before it.
  const known = list.depth > 0 || !list.hasPrevious;
  return (
    <Box
      component="nav"
      aria-label={t.label}
      sx={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'flex-end',
        gap: 1,
        color: 'text.secondary',
        fontSize: 13,
      }}
    >
      <Box component="span" aria-hidden sx={{ display: { xs: 'none', sm: 'inline' } }}>
        {t.pageSize}
      </Box>
      <TextField
        select
        variant="standard"
        value={list.limit}
        onChange={(event) => list.change({ limit: Number(event.target.value) })}
        slotProps={{
          input: { disableUnderline: true, sx: { fontSize: 13 } },
          select: { SelectDisplayProps: { 'aria-label': t.pageSize } },
        }}
      >
        {pageSizes.map((size) => (
          <MenuItem key={size} value={size}>
            {size}
          </MenuItem>
        ))}
      </TextField>
      {known && <span>{t.range(first, first + count - 1)}</span>}
      <IconButton aria-label={t.previous} disabled={!list.hasPrevious} onClick={list.previous}>
        <ChevronLeftIcon />
      </IconButton>
      <IconButton
        aria-label={t.next}
        disabled={!nextCursor}
        onClick={() => nextCursor && list.next(nextCursor)}
      >
        <ChevronRightIcon />
      </IconButton>
    </Box>
  );
}
