import { expect, test } from 'vitest';
import { en } from '../texts/en';
import { preparationText } from './preparationText';

const text = (kind: string, data?: object) =>
  preparationText({ kind, data: data && JSON.stringify(data) }, en.devicePreparation);

test('Joining_names_the_policy_and_its_version', () => {
  expect(text('enrollmentTimeGroupJoined', { policy: 'Sales', policyVersion: 3, error: null })).toBe(
    'Joined the group of Sales (version 3) at enrollment',
  );
});

test('Failing_says_what_the_code_means', () => {
  expect(
    text('enrollmentTimeGroupFailed', {
      policy: 'Sales',
      policyVersion: 3,
      error: 'firstPartyAppNotAnOwner',
    }),
  ).toBe(`Could not join the group of Sales: ${en.devicePreparation.target.meaning.firstPartyAppNotAnOwner}`);
});

test('Steps_of_the_device_are_told_in_words', () => {
  expect(text('devicePrepSync', { value: 'Bootstrapping' })).toBe('Installs the management agent');
  expect(text('continuedAnyway', {})).toContain('although preparation failed');
});

test('Other_happenings_are_left_alone', () => {
  expect(text('state', { value: 'Bootstrapping' })).toBeUndefined();
  expect(preparationText({ kind: 'devicePrepSync', data: 'not json' }, en.devicePreparation)).toBeUndefined();
});
