import { createTheme, ThemeProvider } from '@mui/material/styles';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { PreApprovedOnly as State } from '../api/restrictions';
import { Surroundings } from '../testkit/Surroundings';
import { serve } from '../testkit/serve';
import { PreApprovedOnly } from './PreApprovedOnly';

afterEach(() => vi.restoreAllMocks());

const route = '/api/enrollment-restrictions/pre-approved-only';

const preview = {
  since: '2026-10-24T08:00:00Z',
  judged: 12,
  notJudged: 0,
  cut: false,
  wouldRefuse: 3,
  wouldHold: 1,
  wouldAdmit: 0,
  attempts: [
    {
      recordId: 'r1',
      deviceName: 'pc-7',
      at: '2026-11-22T08:00:00Z',
      platform: 'linux',
      osVersion: 'Debian 13',
      was: 'admitted',
      wouldBe: 'refused',
      code: 'preapproval_required',
    },
  ],
};

function show() {
  const state: State = { enabled: false, nothingExpected: false, version: 4 };
  const calls = serve({
    'GET /api/session': () => ({
      body: { permissions: [{ name: 'administer', everything: true, groups: [] }] },
    }),
    [`GET ${route}`]: () => ({ body: state }),
    [`POST ${route}/preview`]: () => ({ body: preview }),
  });
  render(<PreApprovedOnly />, {
    wrapper: (props) => (
      <ThemeProvider theme={createTheme()}>
        <Surroundings {...props} />
      </ThemeProvider>
    ),
  });
  return { calls, user: userEvent.setup() };
}

test('What_the_switch_would_have_changed_is_shown_before_it_is_saved', async () => {
  const { calls, user } = show();
  const attempt = await screen.findByRole('button', { name: 'Try it on the last 30 days' });
  expect(attempt).toHaveProperty('disabled', true);

  await user.click(screen.getByRole('checkbox'));
  await user.click(attempt);

  await screen.findByText('Would have refused 3 of 12.');
  screen.getByText('Would have asked a person about 1 of 12.');
  screen.getByRole('link', { name: 'pc-7' });
  expect(calls.filter(({ method }) => method !== 'GET')).toMatchObject([
    { method: 'POST', path: `${route}/preview`, body: { enabled: true } },
  ]);
});

test('Preview_of_one_position_is_not_shown_for_the_other', async () => {
  const { user } = show();
  await user.click(await screen.findByRole('checkbox'));
  await user.click(screen.getByRole('button', { name: 'Try it on the last 30 days' }));
  await screen.findByText('Would have refused 3 of 12.');

  await user.click(screen.getByRole('checkbox'));

  expect(screen.queryByText('Would have refused 3 of 12.')).toBeNull();
});
