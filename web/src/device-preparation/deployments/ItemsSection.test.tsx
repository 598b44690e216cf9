import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { DeployedItem } from '../../api/devicePreparation';
import { en } from '../../texts/en';
import { Surroundings } from '../../testkit/Surroundings';
import { deploymentTime } from './deploymentColumns';
import { ItemsSection } from './ItemsSection';

const t = en.preparationReports;
const item = (over: Partial<DeployedItem>): DeployedItem => ({
  id: 'a1',
  name: 'Editor',
  status: 'installed',
  ...over,
});
const show = (over: Partial<DeployedItem>) =>
  render(
    <Surroundings>
      <ItemsSection title="Apps" none="none" items={[item(over)]} />
    </Surroundings>,
  );

test.each(['notAssignedToGroup', 'wrongContext', 'platformMismatch', 'superseded', 'policyConflict'])(
  'Skipped_says_%s_in_words',
  (reason) => {
    show({ status: 'skipped', reason });
    expect(t.reasons[reason]).toBeTruthy();
    expect(screen.getByText('Skipped')).toBeTruthy();
    expect(screen.getByRole('listitem').textContent).toContain(t.reasons[reason]);
  },
);

test('Failed_item_shows_its_code_and_what_the_device_said', () => {
  show({ status: 'failed', code: '0x80070643', claimedDetail: 'Disk is full' });
  expect(screen.getByText('Failed')).toBeTruthy();
  expect(screen.getByRole('listitem').textContent).toContain('Disk is full 0x80070643');
});

test('Deployment_time_is_in_progress_until_it_is_over', () => {
  expect(deploymentTime({ status: 'in_progress', deploymentSeconds: null }, t, 'en')).toBe('In progress');
  expect(deploymentTime({ status: 'success', deploymentSeconds: 720 }, t, 'en')).toBe('12 min');
});
