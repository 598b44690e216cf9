import Box from '@mui/material/Box';
import type { Blueprint } from '../api/blueprints';
import { useTexts } from '../texts/useTexts';
import { platformName } from '../ui/platforms';
import { RowList } from '../ui/RowList';
import { Section } from '../ui/Section';

/** What a blueprint says, for whoever may not change it. */
export function BlueprintFacts({ blueprint }: { blueprint: Blueprint }) {
  const t = useTexts().blueprints;
  const { items, assignments } = blueprint;
  return (
    <>
      <Section title={t.form.items} hint={t.form.itemsHint}>
        {items.length === 0 ? (
          <Box sx={{ color: 'text.secondary' }}>{t.form.noItems}</Box>
        ) : (
          <RowList
            label={t.form.items}
            rows={items.map(({ kind, id, name, platforms }) => ({
              key: id,
              first: name,
              second: `${t.kinds[kind] ?? kind} · ${platforms.map((one) => platformName(one)).join(', ')}`,
            }))}
          />
        )}
      </Section>
      <Section title={t.form.groups} hint={t.form.groupsHint}>
        {assignments.length === 0 ? (
          <Box sx={{ color: 'text.secondary' }}>{t.nobody}</Box>
        ) : (
          <RowList
            label={t.form.groups}
            rows={assignments.map(({ groupId, groupName, priority }) => ({
              key: groupId,
              first: groupName,
              second: String(priority),
            }))}
          />
        )}
      </Section>
    </>
  );
}
