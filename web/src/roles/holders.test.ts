import { expect, test } from 'vitest';
import type { ApiToken, Operator } from '../api/models';
import { holdersOf } from './holders';

const admin = { role: 'admin', everything: true };
const viewer = { role: 'viewer', everything: false, groups: ['berlin'] };
const operator = (username: string, state: string, grants: object[]) =>
  ({ username, state, grants }) as Operator;
const token = (name: string, state: string, grants: object[]) => ({ name, state, grants }) as ApiToken;

test('Holders_are_those_who_can_use_the_role_now', () => {
  const operators = [
    operator('ann', 'active', [admin, viewer]),
    operator('bo', 'disabled', [admin]),
    operator('cy', 'invited', [viewer]),
  ];
  const tokens = [
    token('export', 'active', [viewer]),
    token('old', 'revoked', [viewer]),
    token('own', 'active', []),
  ];

  const names = (role: string) =>
    holdersOf(role, operators, tokens).map(({ kind, name }) => `${kind} ${name}`);
  expect(names('admin')).toEqual(['operator ann']);
  expect(names('viewer')).toEqual(['operator ann', 'operator cy', 'service export']);
  expect(names('approver')).toEqual([]);
});
