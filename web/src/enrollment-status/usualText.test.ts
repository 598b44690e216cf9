import { expect, test } from 'vitest';
import { usualText } from './usualText';

test.each([
  [0, '1 sec'],
  [90, '90 sec'],
  [540, '9 min'],
  [5_400, '90 min'],
  [10_000, '3 hr'],
  [86_400, '24 hr'],
])('Usual_time_of_%s_seconds_is_told_as_%s', (seconds, text) => {
  expect(usualText(seconds, 'en')).toBe(text);
});
