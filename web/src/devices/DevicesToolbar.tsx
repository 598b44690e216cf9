import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useAllGroups } from '../device-groups/useGroups';
import { useTexts } from '../texts/useTexts';
import { FilterSelect } from '../ui/FilterSelect';
import { SearchField } from '../ui/SearchField';
import type { List } from '../ui/useListState';

export function DevicesToolbar({ list, tools }: { list: List; tools: ReactNode }) {
  const t = useTexts().devices;
  const groups = useAllGroups().data ?? [];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, minHeight: 40 }}>
      <SearchField label={t.searchLabel} value={list.q} onChange={(q) => list.change({ q })} />
      {groups.length > 0 && (
        <FilterSelect
          label={t.filter.group}
          all={t.filter.all}
          options={groups.map(({ id, name }) => [id, name])}
          value={list.filters.group}
          onChange={(group) => list.change({ filters: { group } })}
        />
      )}
      <FilterSelect
        label={t.filter.state}
        all={t.filter.all}
        options={[
          ['enrolled', t.filter.enrolled],
          ['expected', t.filter.expected],
        ]}
        value={list.filters.state}
        onChange={(state) => list.change({ filters: { state } })}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, ml: 'auto' }}>{tools}</Box>
    </Box>
  );
}
