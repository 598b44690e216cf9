import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { ViewsButton } from '../saved-views/ViewsButton';
import { useTexts } from '../texts/useTexts';
import type { List } from '../ui/useListState';
import { dayRange } from './dayRange';
import { ExportMenu } from './ExportMenu';

interface Choice {
  name: string;
  label: string;
  texts: Record<string, string>;
  without: Record<string, string>;
}

/** What narrows the trail. Choosing another kind forgets the one thing or actor of the old kind. */
export function AuditToolbar({ list }: { list: List }) {
  const t = useTexts().audit;
  const { filters } = list;
  const choices: Choice[] = [
    { name: 'action', label: t.filter.action, texts: t.actions, without: {} },
    { name: 'actorKind', label: t.filter.actor, texts: t.actorKinds, without: { actorId: '' } },
    { name: 'entityKind', label: t.filter.entity, texts: t.entities, without: { entityId: '' } },
  ];
  const days = [
    { name: 'from', label: t.filter.from },
    { name: 'to', label: t.filter.to },
  ];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, flexShrink: 0 }}>
      {choices.map(({ name, label, texts, without }) => (
        <TextField
          key={name}
          select
          label={label}
          value={filters[name] ?? ''}
          onChange={(event) => list.change({ filters: { ...without, [name]: event.target.value } })}
          sx={{ minWidth: 150 }}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        >
          <MenuItem value="">{t.filter.all}</MenuItem>
          {filters[name] && !(filters[name] in texts) && (
            <MenuItem value={filters[name]}>{filters[name]}</MenuItem>
          )}
          {Object.entries(texts).map(([value, text]) => (
            <MenuItem key={value} value={value}>
              {text}
            </MenuItem>
          ))}
        </TextField>
      ))}
      {days.map(({ name, label }) => (
        <TextField
          key={name}
          type="date"
          label={label}
          value={filters[name] ?? ''}
          onChange={(event) => list.change({ filters: { [name]: event.target.value } })}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      ))}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, ml: 'auto' }}>
        <ViewsButton kind="audit" list={list} />
        <ExportMenu range={dayRange(filters.from, filters.to)} />
      </Box>
    </Box>
  );
}
