import { expect, test } from 'vitest';
import type { ApiToken } from '../api/models';
import { tokenLook } from './tokenState';

const now = Date.parse('2026-11-21T12:00:00Z');

test.each([
  ['active', '2026-12-21T12:00:00Z', 'active'],
  ['active', '2026-12-01T12:00:00Z', 'endsSoon'],
  ['active', '2026-11-21T11:00:00Z', 'expired'],
  ['expired', '2026-11-01T12:00:00Z', 'expired'],
  ['revoked', '2026-12-21T12:00:00Z', 'revoked'],
])('Token_that_is_%s_and_ends_%s_looks_%s', (state, expiresAt, look) => {
  expect(tokenLook({ state, expiresAt } as ApiToken, now)).toBe(look);
});
