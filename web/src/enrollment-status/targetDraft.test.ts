import { expect, test } from 'vitest';
import type { EnrollmentTarget, PlatformStatus } from '../api/models';
import { deviceOptions, emptyTarget, formOf, percentFits, toBody } from './targetDraft';

const target = {
  kind: 'duration',
  step: 'installing_apps',
  platform: 'windows',
  method: 'WindowsAutopilot',
  label: 'Windows (Autopilot)',
  minutes: 40,
  percent: 99.5,
  simulated: true,
} as EnrollmentTarget;

test('Target_that_is_only_looked_at_stays_as_it_is', () => {
  expect(toBody(formOf(target))).toEqual({
    kind: 'duration',
    step: 'installing_apps',
    platform: 'windows',
    method: 'WindowsAutopilot',
    minutes: 40,
    percent: 99.5,
    simulated: true,
  });
});

test('Target_of_success_has_neither_step_nor_time', () => {
  const body = toBody({ ...emptyTarget, kind: 'success', step: 'device_setup', percent: '99,5' });
  expect(body).toEqual({
    kind: 'success',
    platform: undefined,
    method: undefined,
    percent: 99.5,
    simulated: false,
  });
});

test('Devices_of_a_target_can_be_chosen_when_there_are_none_any_more', () => {
  const known = [
    { platform: 'unknown', method: '', label: 'Unknown' },
    { platform: 'ios', method: 'IosAde', label: 'iOS/iPadOS' },
  ] as PlatformStatus[];
  expect(deviceOptions(known, target)).toEqual([
    ['ios/IosAde', 'iOS/iPadOS'],
    ['windows/WindowsAutopilot', 'Windows (Autopilot)'],
  ]);
});

test.each([
  ['70', true],
  ['99,9', true],
  ['69.9', false],
  ['100', false],
  ['', false],
  ['most', false],
])('Percent_%s_fits_%s', (text, fits) => {
  expect(percentFits(text)).toBe(fits);
});
