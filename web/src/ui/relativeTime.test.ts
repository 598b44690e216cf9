import { expect, test } from 'vitest';
import { exactTime, relativeTime } from './relativeTime';

const now = Date.parse('2026-11-21T12:00:00Z');

test.each([
  ['2026-11-21T11:59:30Z', 'now'],
  ['2026-11-21T12:00:20Z', 'now'],
  ['2026-11-21T11:57:00Z', '3 minutes ago'],
  ['2026-11-21T07:00:01Z', '4 hours ago'],
  ['2026-11-20T11:00:00Z', 'yesterday'],
  ['2026-11-28T12:00:00Z', 'in 7 days'],
  ['2026-12-21T11:59:59Z', 'in 30 days'],
  ['2026-09-01T12:00:00Z', 'Sep 1, 2026'],
])('Relative_time_of_%s_reads_%s', (instant, words) => {
  expect(relativeTime(instant, now, 'en')).toBe(words);
});

test('Relative_time_speaks_the_chosen_language', () => {
  expect(relativeTime('2026-11-21T11:57:00Z', now, 'de')).toBe('vor 3 Minuten');
});

test('Exact_time_names_seconds_and_zone', () => {
  expect(exactTime('2026-11-21T12:00:05Z', 'en')).toMatch(/2026.*:00:05.*(UTC|GMT)/);
});
