import { createTheme, ThemeProvider } from '@mui/material/styles';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Surroundings } from '../testkit/Surroundings';
import { serve } from '../testkit/serve';
import { paths } from '../shell/paths';
import { ImportNotices } from './ImportNotices';

afterEach(() => vi.restoreAllMocks());

const route = '/api/pre-approvals/notices';
const ended = {
  importId: 'i1',
  fileName: 'august.csv',
  state: 'committed',
  rows: 12,
  imported: 9,
  skipped: 2,
  failed: 1,
};

function show(at: string, permissions = ['manage_pre_approvals']) {
  const calls = serve({
    'GET /api/session': () => ({
      body: { permissions: permissions.map((name) => ({ name, everything: true, groups: [] })) },
    }),
    [`GET ${route}`]: () => ({ body: [ended] }),
    [`POST ${route}/i1/seen`]: () => ({ status: 204 }),
  });
  render(<ImportNotices />, {
    wrapper: (props) => (
      <ThemeProvider theme={createTheme()}>
        <Surroundings {...props} at={at} />
      </ThemeProvider>
    ),
  });
  return calls;
}

test('P_136_Importer_is_told_how_it_ended_until_they_have_seen_it', async () => {
  const calls = show('/');

  await screen.findByText('12 rows: 9 imported, 2 skipped, 1 failed.');
  const status = screen.getAllByRole('status').find((one) => one.textContent?.includes('august.csv'));
  expect(status).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Show the result' }).getAttribute('href')).toBe(
    `${paths.preApprove}/i1`,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss: august.csv' }));

  await waitFor(() => expect(screen.queryByText(/12 rows/)).toBeNull());
  expect(calls.some(({ method, path }) => method === 'POST' && path === `${route}/i1/seen`)).toBe(true);
});

test('P_136_Page_of_the_list_tells_it_itself', async () => {
  const calls = show(`${paths.preApprove}/i1`);

  await waitFor(() => expect(calls.some(({ path }) => path === `${route}/i1/seen`)).toBe(true));
  expect(screen.queryByText(/12 rows/)).toBeNull();
});

test('P_136_Who_may_not_manage_lists_is_not_asked_for', async () => {
  const calls = show('/', ['view']);

  await waitFor(() => expect(calls.some(({ path }) => path === '/api/session')).toBe(true));
  expect(calls.some(({ path }) => path === route)).toBe(false);
});
