import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTexts } from '../texts/useTexts';
import type { List } from '../ui/useListState';

interface Props {
  list: List;
  names: readonly ('state' | 'platform' | 'person' | 'conflict' | 'age')[];
}

/** Each choice narrows the list; all of it is in the address. */
export function RequestFilters({ list, names }: Props) {
  const t = useTexts().queue.filters;
  return names.map((name) => (
    <TextField
      key={name}
      select
      label={t[name].label}
      value={list.filters[name] ?? ''}
      onChange={(event) => list.change({ filters: { [name]: event.target.value } })}
      sx={{ minWidth: 112 }}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      <MenuItem value="">{t.all}</MenuItem>
      {Object.entries(t[name].values).map(([value, text]) => (
        <MenuItem key={value} value={value}>
          {text}
        </MenuItem>
      ))}
    </TextField>
  ));
}
