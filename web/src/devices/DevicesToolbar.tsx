import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { useAllGroups } from '../device-groups/useGroups';
import { useTexts } from '../texts/useTexts';
import { SearchField } from '../ui/SearchField';
import type { List } from '../ui/useListState';

export function DevicesToolbar({ list, tools }: { list: List; tools: ReactNode }) {
  const t = useTexts().devices;
  const groups = useAllGroups().data ?? [];
  const chosen = list.filters.group ?? '';
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, minHeight: 40 }}>
      <SearchField label={t.searchLabel} value={list.q} onChange={(q) => list.change({ q })} />
      {groups.length > 0 && (
        <TextField
          select
          label={t.filter.group}
          value={groups.some(({ id }) => id === chosen) ? chosen : ''}
          onChange={(event) => list.change({ filters: { group: event.target.value } })}
          sx={{ minWidth: 160 }}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        >
          <MenuItem value="">{t.filter.all}</MenuItem>
          {groups.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
      <Box sx={{ ml: 'auto' }}>{tools}</Box>
    </Box>
  );
}
