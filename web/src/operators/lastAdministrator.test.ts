import { expect, test } from 'vitest';
import type { Operator } from '../api/models';
import { isLastAdministrator } from './lastAdministrator';

const admin = { role: 'admin', everything: true, groups: [] };

const operator = (id: string, over: Partial<Operator> = {}): Operator => ({
  id,
  username: id,
  displayName: id,
  state: 'active',
  hasPassword: true,
  hasSecondFactor: false,
  grants: [admin],
  createdAt: '2026-11-21T08:00:00Z',
  version: 1,
  ...over,
});

const ann = operator('ann');

test('Administrator_alone_is_the_last_one', () => {
  expect(isLastAdministrator(ann, [ann])).toBe(true);
  expect(isLastAdministrator(ann, [ann, operator('bob')])).toBe(false);
});

test.each([
  { state: 'disabled' },
  { hasPassword: false },
  { grants: [{ ...admin, providerId: 'p1' }] },
  { grants: [{ ...admin, everything: false, groups: ['g1'] }] },
])('Somebody_else_does_not_count_who_could_not_get_in_or_do_it_%o', (over) => {
  expect(isLastAdministrator(ann, [ann, operator('bob', over)])).toBe(true);
});

test('Somebody_without_the_role_is_not_the_last_one', () => {
  const vera = operator('vera', { grants: [] });
  expect(isLastAdministrator(vera, [vera, ann])).toBe(false);
});
