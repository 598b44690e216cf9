import Box from '@mui/material/Box';
import { moved } from '../device-groups/rules/rulesDraft';
import { useTexts } from '../texts/useTexts';
import { Section } from '../ui/Section';
import { AddItem } from './AddItem';
import type { DraftItem } from './blueprintDraft';
import { ItemRow } from './ItemRow';

interface Props {
  items: DraftItem[];
  onChange: (items: DraftItem[]) => void;
}

/** What devices should have, in its order. */
export function ItemFields({ items, onChange }: Props) {
  const t = useTexts().blueprints.form;
  return (
    <Section title={t.items} hint={t.itemsHint}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {items.length === 0 ? (
          <Box sx={{ color: 'text.secondary' }}>{t.noItems}</Box>
        ) : (
          <Box
            component="ol"
            aria-label={t.items}
            sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}
          >
            {items.map((item, at) => (
              <ItemRow
                key={item.id}
                item={item}
                first={at === 0}
                last={at === items.length - 1}
                onChange={(next) => onChange(items.map((old) => (old.id === next.id ? next : old)))}
                onMove={(by) => onChange(moved(items, at, by))}
                onRemove={() => onChange(items.filter(({ id }) => id !== item.id))}
              />
            ))}
          </Box>
        )}
        <AddItem items={items} onAdd={(content) => onChange([...items, { ...content, handling: {} }])} />
      </Box>
    </Section>
  );
}
