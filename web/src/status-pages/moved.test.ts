import { expect, test } from 'vitest';
import { moved } from './moved';

const list = ['a', 'b', 'c'].map((id) => ({ id }));
const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id).join('');

test.each([
  ['b', -1, 'bac'],
  ['b', 1, 'acb'],
  ['a', -1, 'abc'],
  ['c', 1, 'abc'],
  ['x', 1, 'abc'],
] as const)('Moving_%s_by_%i_gives_%s', (id, by, wanted) => {
  expect(ids(moved(list, id, by))).toBe(wanted);
});
