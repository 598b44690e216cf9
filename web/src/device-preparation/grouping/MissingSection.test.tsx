import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Surroundings } from '../../testkit/Surroundings';
import { serve, type Call } from '../../testkit/serve';
import { MissingSection } from './MissingSection';

afterEach(() => vi.restoreAllMocks());

const deployment = (recordId: string, deviceName: string) => ({
  recordId,
  deviceName,
  deviceId: 'd1',
  enrollmentDate: '2026-11-21T08:00:00Z',
  policyId: 'p1',
  policyName: 'Sales',
  policyVersion: 1,
  status: 'in_progress',
  provisioningStatus: 'not_started',
  pageStatus: 'disabled',
  groupId: 'g1',
  groupName: 'Sales devices',
  membershipState: 'failed',
  membershipError: 'firstPartyAppNotAnOwner',
  repaired: false,
  ruleId: 'user_group:u1',
});

const session = (...names: string[]) => ({
  permissions: names.map((name) => ({ name, everything: true, groups: [] })),
});

const served = (...permissions: string[]): Call[] =>
  serve({
    'GET /api/session': () => ({ body: session(...permissions) }),
    'GET /api/device-preparation/deployments': () => ({
      body: { items: [deployment('r1', 'laptop-1'), deployment('r2', 'laptop-2')] },
    }),
    'POST /api/device-preparation/deployments/add-to-group': () => ({
      body: {
        items: [{ recordId: 'r1' }, { recordId: 'r2', error: 'notStaticSecurityGroup' }],
        missing: 1,
      },
    }),
  });

const show = () =>
  render(
    <Surroundings>
      <MissingSection />
    </Surroundings>,
  );

test('Missing_devices_are_added_together_and_each_says_what_became_of_it', async () => {
  const calls = served('view', 'manage_groups');
  show();
  await userEvent.click(await screen.findByRole('button', { name: 'Add all 2 now' }));

  const dialog = await screen.findByRole('dialog');
  const rows = within(dialog).getAllByRole('listitem');
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('laptop-1It is in its group now'),
    expect.stringContaining('laptop-2Rules decide who is in the group'),
  ]);
  expect(within(dialog).getByText('One is still missing.')).toBeTruthy();
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ recordIds: ['r1', 'r2'] });
});

test('Reader_sees_which_devices_miss_their_group_and_why_and_no_buttons', async () => {
  served('view');
  show();
  expect(await screen.findByRole('link', { name: 'laptop-1' })).toBeTruthy();
  expect(screen.getAllByText(/EnrollmentProvisioner puts devices into the group/).length).toBe(2);
  expect(screen.queryByRole('button')).toBeNull();
});
