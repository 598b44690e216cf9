import { expect, test } from 'vitest';
import { emptyRestriction, toDraft, toRule } from './restrictionDraft';

test('Rule_has_the_members_of_its_kind_only', () => {
  const draft = { ...emptyRestriction(), name: ' Five ', deviceLimit: '5', osName: 'Ubuntu' };
  expect(toRule(draft)).toEqual({
    name: 'Five',
    kind: 'device_limit',
    effect: 'refuse',
    enabled: true,
    platforms: [],
    deviceLimit: 5,
    ignoreUnusedDays: undefined,
  });
  expect(toRule({ ...draft, kind: 'minimum_os', minimumVersion: '24.04' })).toMatchObject({
    osName: 'Ubuntu',
    minimumVersion: '24.04',
  });
  expect(toRule({ ...draft, kind: 'platform' })).not.toHaveProperty('deviceLimit');
});

test('Rule_survives_the_form', () => {
  const rule = {
    name: 'Winter',
    kind: 'closed',
    effect: 'ask',
    enabled: false,
    platforms: ['linux'],
    closed: { from: '2026-12-20T00:00:00.000Z', until: '2027-01-03T00:00:00.000Z' },
  };
  expect(toRule(toDraft(rule))).toEqual(rule);
});

test.each(['', 'many', '-1', '1.5'])('Number_%j_becomes_one_that_the_server_refuses', (deviceLimit) => {
  expect(toRule({ ...emptyRestriction(), deviceLimit }).deviceLimit).toBe(0);
});
