import { expect, test } from 'vitest';
import { daysOf } from './days';

const now = new Date(2026, 10, 23, 8).getTime();
const at = (day: number, hour: number) => new Date(2026, 10, day, hour).toISOString();

test('Days_have_the_sums_of_their_hours_and_none_is_left_out', () => {
  const days = daysOf(
    [
      { hour: at(21, 9), started: 3, succeeded: 2, failed: 1 },
      { hour: at(21, 23), started: 1, succeeded: 1, failed: 0 },
      { hour: at(23, 7), started: 5, succeeded: 0, failed: 0 },
    ],
    now,
    3,
  );
  expect(
    days.map(({ day, started, succeeded, failed }) => [day.getDate(), started, succeeded, failed]),
  ).toEqual([
    [21, 4, 3, 1],
    [22, 0, 0, 0],
    [23, 5, 0, 0],
  ]);
});

test('Hours_before_the_first_day_are_not_shown', () => {
  const days = daysOf([{ hour: at(1, 9), started: 3, succeeded: 2, failed: 1 }], now, 2);
  expect(days.every(({ started }) => started === 0)).toBe(true);
});
