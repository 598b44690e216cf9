import { expect, test } from 'vitest';
import { groupingParts } from './groupingParts';

const row = (
  joinedAtEnrollment: number,
  repaired: number,
  missing: number,
  removed: number,
  enrolled: number,
) => ({
  policyId: 'p',
  policyName: 'Sales',
  enrolled,
  joinedAtEnrollment,
  repaired,
  missing,
  removed,
});
const counts = (parts: ReturnType<typeof groupingParts>) =>
  Object.fromEntries(parts.map(({ key, count }) => [key, count]));

test('Parts_are_of_those_that_enrolled_and_leave_out_what_is_none', () => {
  const parts = groupingParts(row(6, 2, 2, 0, 10));
  expect(counts(parts)).toEqual({ joined: 6, repaired: 2, missing: 2 });
  expect(parts.map(({ percent }) => percent)).toEqual([60, 20, 20]);
});

test('Removed_device_is_counted_once_although_it_joined_before', () => {
  const parts = groupingParts(row(8, 1, 1, 2, 10));
  expect(counts(parts)).toEqual({ joined: 6, repaired: 1, missing: 1, removed: 2 });
  expect(parts.reduce((all, { percent }) => all + percent, 0)).toBe(100);
});
