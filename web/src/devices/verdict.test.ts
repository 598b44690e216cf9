import { expect, test } from 'vitest';
import type { Device } from '../api/models';
import { en } from '../texts/en';
import { verdictOf } from './verdict';

const now = Date.parse('2026-11-21T12:00:00Z');
const device: Device = {
  id: '01939a00-0000-7000-8000-000000000001',
  deviceKey: 'berlin.ws-0142',
  displayName: 'ws-0142',
  platform: 'linux',
  osVersion: 'Debian 13',
  status: 'active',
  owner: { id: '01939a00-0000-7000-8000-0000000000aa', displayName: 'Ann' },
  groups: [],
  fingerprint: 'ab'.repeat(32),
  enrolledAt: '2026-11-18T12:00:00Z',
  facts: [
    { name: 'owner', value: 'Ann', source: 'decided', at: '2026-11-18T12:00:10Z' },
    { name: 'lastSeen', value: null, source: 'observed', at: '2026-11-21T11:58:00Z' },
  ],
  keys: [
    {
      key: 'cd'.repeat(32),
      fingerprint: 'ab'.repeat(32),
      state: 'active',
      firstSeenAt: '2026-11-18T12:00:00Z',
    },
  ],
  version: 1,
};
const of = (over: Partial<Device>) => verdictOf({ ...device, ...over }, now, 'en', en.devices.verdict);

test('Active_device_says_since_when_it_is_in_when_it_was_heard_and_whose_it_is', () => {
  expect(of({})).toBe('Let in 3 days ago, heard 2 minutes ago, belongs to Ann.');
  expect(of({ facts: [], owner: null })).toBe('Let in 3 days ago, not heard since, belongs to nobody.');
});

test('Device_says_that_its_decision_can_still_be_undone', () => {
  const facts = [{ name: 'owner', value: 'Ann', source: 'decided', at: '2026-11-21T12:00:07Z' }];
  expect(of({ facts })).toContain('can still be undone');
});

test('Suspended_device_says_that_it_is_kept_out', () => {
  expect(of({ status: 'suspended' })).toMatch(/^Kept out until somebody resumes it: heard 2 minutes ago/);
});

test('Revoked_device_says_whether_that_can_still_be_undone', () => {
  const keys = device.keys!.map((key) => ({ ...key, state: 'retired' }));
  expect(of({ status: 'revoked', keys })).toMatch(/^Out for good: .* belonged to Ann/);
  expect(of({ status: 'revoked' })).toContain('can still be undone');
});
