import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useTexts } from '../texts/useTexts';
import type { List } from '../ui/useListState';

/** The one thing and the one actor that the trail is narrowed to. */
export function OnlyChips({ list }: { list: List }) {
  const t = useTexts().audit;
  const { actorKind, actorId, entityKind, entityId } = list.filters;
  const chips: { id?: string; kind: string; clear: Record<string, string> }[] = [
    {
      id: entityId,
      kind: (entityKind && (t.entities[entityKind] ?? entityKind)) || t.columns.entity,
      clear: { entityKind: '', entityId: '' },
    },
    {
      id: actorId,
      kind: (actorKind && (t.actorKinds[actorKind] ?? actorKind)) || t.columns.who,
      clear: { actorKind: '', actorId: '' },
    },
  ];
  const shown = chips.filter(({ id }) => id);
  if (shown.length === 0) return null;
  return (
    <Box sx={{ maxWidth: '100%', display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {shown.map(({ id, kind, clear }) => (
        <Chip
          key={id}
          label={t.onlyEntity(`${kind} ${id}`)}
          onDelete={() => list.change({ filters: clear })}
        />
      ))}
    </Box>
  );
}
