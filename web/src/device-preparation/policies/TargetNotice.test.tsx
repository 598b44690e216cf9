import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { PreparationPolicy, PreparationTarget } from '../../api/devicePreparation';
import { Surroundings } from '../../testkit/Surroundings';
import { serve } from '../../testkit/serve';
import { TargetNotice } from './TargetNotice';

afterEach(() => vi.restoreAllMocks());

const policy = (target: PreparationTarget, group?: string): PreparationPolicy => ({
  id: 'p1',
  name: 'Sales',
  priority: 1,
  policyVersion: 1,
  deviceGroup: group ? { id: 'g1', name: group } : null,
  target,
  timeoutMinutes: 60,
  allowSkipAfterRetries: false,
  showDiagnosticsLink: false,
  mode: 'user_driven',
  userAccountType: 'standard',
  apps: [],
  scripts: [],
  assignedUserGroups: [],
  whenGroupFails: 'hold',
  createdAt: '2026-11-01T08:00:00Z',
  changedAt: '2026-11-01T08:00:00Z',
  changedBy: 'ann',
  version: 1,
});

const mended = policy({ state: 'valid' }, 'Sales devices');
const base = '/api/device-preparation-policies/p1/enrollment-time-target';

function show(shown: PreparationPolicy, dirty = false) {
  const calls = serve({
    'GET /api/session': () => ({
      body: { permissions: [{ name: 'manage_groups', everything: true, groups: [] }] },
    }),
    [`POST ${base}/create-group`]: () => ({ body: mended }),
    [`POST ${base}/repair`]: () => ({ body: mended }),
  });
  const onMended = vi.fn();
  render(
    <Surroundings>
      <TargetNotice policy={shown} dirty={dirty} onMended={onMended} />
    </Surroundings>,
  );
  return { calls, onMended };
}

test('Policy_without_a_group_gets_one_with_one_click_named_after_the_policy', async () => {
  const { calls, onMended } = show(policy({ state: 'not_configured' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Create group' }));
  expect(await screen.findByText(/Sales devices created/)).toBeTruthy();
  expect(calls.find(({ method }) => method === 'POST')).toMatchObject({
    path: `${base}/create-group`,
    body: { name: 'Sales devices' },
  });
  expect(onMended).toHaveBeenCalledWith(mended);
});

test('Owner_that_is_missing_is_added_with_one_click', async () => {
  const { calls } = show(policy({ state: 'invalid', errorCode: 'firstPartyAppNotAnOwner' }, 'Laptops'));
  expect(await screen.findByText('Devices cannot be put into Laptops')).toBeTruthy();
  await userEvent.click(await screen.findByRole('button', { name: 'Add EnrollmentProvisioner as owner' }));
  expect(await screen.findByText('Sales devices can take devices')).toBeTruthy();
  expect(calls.some(({ path }) => path === `${base}/repair`)).toBe(true);
});

test('Group_that_goes_by_rules_is_explained_and_has_no_button', async () => {
  show(policy({ state: 'invalid', errorCode: 'notStaticSecurityGroup' }, 'Laptops'));
  expect(await screen.findByText(/Take its rules away/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Create group|Add EnrollmentProvisioner/ })).toBeNull();
});

test('Draft_that_waits_to_be_saved_is_not_thrown_away_by_a_new_group', async () => {
  show(policy({ state: 'not_configured' }), true);
  expect(await screen.findByText('Without a device group the policy does nothing.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Create group' })).toBeNull();
});

test('Nothing_is_said_while_devices_can_join', () => {
  show(mended);
  expect(screen.queryByRole('alert')).toBeNull();
});
