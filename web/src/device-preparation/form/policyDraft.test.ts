import { expect, test } from 'vitest';
import type { PreparationPolicy } from '../../api/devicePreparation';
import { addRule } from '../../device-groups/rules/rulesDraft';
import { en } from '../../texts/en';
import { draftOf, emptyPolicy, isChanged, toBody } from './policyDraft';
import { policyFaults } from './policyFaults';

const words = en.preparationForm;
const policy: PreparationPolicy = {
  id: 'p1',
  name: 'Sales',
  description: null,
  priority: 1,
  policyVersion: 3,
  deviceGroup: { id: 'g1', name: 'Sales devices' },
  target: { state: 'valid' },
  timeoutMinutes: 90,
  customErrorMessage: 'Call 42',
  allowSkipAfterRetries: true,
  showDiagnosticsLink: false,
  mode: 'user_driven',
  userAccountType: 'administrator',
  apps: [
    { id: 'a1', name: 'Editor' },
    { id: 'a2', name: null },
  ],
  scripts: [],
  assignedUserGroups: [{ id: 'u1', name: 'Sellers' }],
  rules: null,
  whenGroupFails: 'continue',
  createdAt: '2026-11-01T08:00:00Z',
  changedAt: '2026-11-02T08:00:00Z',
  changedBy: 'ann',
  version: 7,
};

test('Policy_comes_back_as_it_was_saved_even_with_things_that_are_gone', () => {
  expect(toBody(draftOf(policy))).toEqual({
    name: 'Sales',
    description: undefined,
    deviceGroupId: 'g1',
    timeoutMinutes: 90,
    customErrorMessage: 'Call 42',
    allowSkipAfterRetries: true,
    showDiagnosticsLink: false,
    mode: 'user_driven',
    userAccountType: 'administrator',
    appIds: ['a1', 'a2'],
    scriptIds: [],
    assignedUserGroupIds: ['u1'],
    rules: undefined,
    whenGroupFails: 'continue',
  });
});

test('Group_that_is_yet_to_be_made_is_not_named_by_the_policy', () => {
  const body = toBody({ ...draftOf(policy), newGroup: 'Sales devices 2' });
  expect(body.deviceGroupId).toBeUndefined();
});

test('Automatic_policy_is_assigned_to_nobody', () => {
  expect(toBody({ ...draftOf(policy), mode: 'automatic' }).assignedUserGroupIds).toEqual([]);
});

test('Draft_is_changed_only_when_it_says_something_else', () => {
  expect(isChanged(draftOf(policy), draftOf(policy))).toBe(false);
  expect(isChanged({ ...draftOf(policy), apps: ['a1'] }, draftOf(policy))).toBe(true);
});

test.each(['14', '721', '60.5', '', 'soon'])('Timeout_of_%s_minutes_is_refused', (timeout) => {
  expect(policyFaults({ ...emptyPolicy, name: 'Sales', timeout }, words)).toEqual({
    timeoutMinutes: words.timeoutFault,
  });
});

test('Limits_of_the_original_hold', () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => `id-${at}`);
  const full = { ...emptyPolicy, name: 'Sales', timeout: '720', apps: many(25), scripts: many(10) };
  expect(policyFaults(full, words)).toEqual({});
  expect(policyFaults({ ...full, timeout: '15', apps: many(26), scripts: many(11) }, words)).toEqual({
    appIds: words.appsFault,
    scriptIds: words.scriptsFault,
  });
});

test('Unfinished_rules_and_unnamed_groups_are_told', () => {
  const rules = { match: 'first', rules: addRule([], 'platform') };
  expect(policyFaults({ ...emptyPolicy, newGroup: ' ', rules }, words)).toEqual({
    name: words.nameFault,
    newGroup: words.nameFault,
    rules: words.rulesFault,
  });
});
