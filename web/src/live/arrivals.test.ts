import { expect, test } from 'vitest';
import { splitArrivals } from './arrivals';

const rows = (ids: string) => [...ids].map((id) => ({ id }));
const split = (ids: string, known: string) => {
  const { shown, waiting } = splitArrivals(rows(ids), new Set(known));
  return [shown.map(({ id }) => id).join(''), waiting];
};

test('Arrivals_wait_when_they_would_move_known_rows', () => {
  expect(split('xabyc', 'abc')).toEqual(['abc', 2]);
});

test('Arrivals_show_at_once_when_they_move_nothing', () => {
  expect(split('abcx', 'abc')).toEqual(['abcx', 0]);
  expect(split('xy', 'abc')).toEqual(['xy', 0]);
});

test('Known_rows_leave_at_once_when_they_are_gone', () => {
  expect(split('xac', 'abc')).toEqual(['ac', 1]);
});
