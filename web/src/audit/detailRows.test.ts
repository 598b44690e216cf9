import { expect, test } from 'vitest';
import { detailRows } from './detailRows';

test('Details_become_names_and_values_with_nested_names_joined', () => {
  expect(
    detailRows({ reason: 'lost', before: { status: 'active', tags: ['a'] }, empty: {}, count: 2 }),
  ).toEqual([
    { name: 'reason', value: 'lost' },
    { name: 'before.status', value: 'active' },
    { name: 'before.tags', value: '["a"]' },
    { name: 'empty', value: '{}' },
    { name: 'count', value: '2' },
  ]);
});

test('Details_are_none_when_nothing_was_said', () => {
  expect(detailRows({})).toEqual([]);
  expect(detailRows(null)).toEqual([]);
});

test('Details_that_were_erased_or_altered_are_marked', () => {
  expect(detailRows({ peerId: { erased: true }, note: { altered: true }, count: 2 })).toEqual([
    { name: 'peerId', value: '', marked: 'erased' },
    { name: 'note', value: '', marked: 'altered' },
    { name: 'count', value: '2' },
  ]);
});
