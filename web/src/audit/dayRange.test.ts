import { expect, test } from 'vitest';
import { dayRange } from './dayRange';

test('Days_are_taken_whole_from_the_first_to_the_last', () => {
  const { from, to } = dayRange('2026-11-21', '2026-11-21');
  expect(new Date(to!).getTime() - new Date(from!).getTime()).toBe(24 * 60 * 60 * 1000);
  expect(new Date(from!).getHours()).toBe(0);
});

test('Days_that_are_none_narrow_nothing', () => {
  expect(dayRange('yesterday', undefined)).toEqual({ from: undefined, to: undefined });
});
