import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/useTexts';
import { SearchField } from '../ui/SearchField';
import type { List } from '../ui/useListState';

interface Props {
  list: List;
  /** Search and filter make no sense while there is nobody. */
  searchable: boolean;
  tools: ReactNode;
  /** Missing for whoever may not. */
  onAdd?: () => void;
}

export function PeopleToolbar({ list, searchable, tools, onAdd }: Props) {
  const t = useTexts().people;
  return (
    <Box
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, minHeight: 40, flexShrink: 0 }}
    >
      {searchable && (
        <>
          <SearchField label={t.searchLabel} value={list.q} onChange={(q) => list.change({ q })} />
          <TextField
            select
            label={t.filter.label}
            value={list.filters.enrollment ?? ''}
            onChange={(event) => list.change({ filters: { enrollment: event.target.value } })}
            sx={{ minWidth: 160 }}
            slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          >
            <MenuItem value="">{t.filter.all}</MenuItem>
            <MenuItem value="enrolled">{t.enrollment.enrolled}</MenuItem>
            <MenuItem value="not_enrolled">{t.enrollment.not_enrolled}</MenuItem>
          </TextField>
        </>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, ml: 'auto' }}>
        {searchable && tools}
        {onAdd && (
          <Button variant="contained" startIcon={<AddIcon />} onClick={onAdd}>
            {t.add}
          </Button>
        )}
      </Box>
    </Box>
  );
}
