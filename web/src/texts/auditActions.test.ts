import { expect, test } from 'vitest';
import guide from '../../../docs/guide/audit.md?raw';
import { de } from './de';
import { en } from './en';

const actionsPart = guide.slice(guide.indexOf('\n## Actions'), guide.indexOf('\n## The signed log'));
const documented = [...actionsPart.matchAll(/^\| `([a-z_]+)` \|/gm)].map(([, action]) => action);
const kinds = [...actionsPart.matchAll(/entity is `([a-z_]+)`/g)].map(([, kind]) => kind);

test('Actions_of_the_guide_are_found', () => {
  expect(documented).toContain('enrollment_approved');
  expect(documented.length).toBeGreaterThan(50);
  expect(kinds).toContain('backup');
});

test.each(Object.entries({ en, de }))('Every_action_of_the_guide_is_said_in_words_%s', (_, { audit }) => {
  expect(documented.filter((action) => !(action! in audit.actions))).toEqual([]);
  expect(kinds.filter((kind) => !(kind! in audit.entities))).toEqual([]);
});

test('Both_languages_know_the_same_actions', () => {
  expect(Object.keys(de.audit.actions).sort()).toEqual(Object.keys(en.audit.actions).sort());
  expect(Object.keys(de.audit.entities).sort()).toEqual(Object.keys(en.audit.entities).sort());
});
