import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/useTexts';
import type { List } from '../ui/useListState';

const states = ['active', 'used_up', 'expired', 'revoked'];

export function KeyStateFilter({ list, tools }: { list: List; tools: ReactNode }) {
  const t = useTexts().enrollmentKeys;
  return (
    <Box sx={{ pt: 1, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
      <TextField
        select
        label={t.columns.state}
        value={list.filters.state ?? ''}
        onChange={(event) => list.change({ filters: { state: event.target.value } })}
        sx={{ minWidth: 160 }}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      >
        <MenuItem value="">{t.allStates}</MenuItem>
        {states.map((state) => (
          <MenuItem key={state} value={state}>
            {t.states[state]}
          </MenuItem>
        ))}
      </TextField>
      <Box sx={{ ml: 'auto' }}>{tools}</Box>
    </Box>
  );
}
