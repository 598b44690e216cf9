import { createTheme, ThemeProvider } from '@mui/material/styles';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import type { PreApprovalImport } from '../api/preApprovals';
import { Surroundings } from '../testkit/Surroundings';
import { serve, type Call } from '../testkit/serve';
import { ImportPage } from './ImportPage';

afterEach(() => vi.restoreAllMocks());

const base = '/api/pre-approvals/imports/i1';

const listOf = (worksheet: string, version: number, ...fields: string[]): PreApprovalImport => ({
  id: 'i1',
  fileName: 'devices.xlsx',
  fileHash: 'a',
  fileBytes: 1,
  domain: 'local',
  domainName: 'local',
  sheet: { kind: 'xlsx', encoding: null, encodingIsGuess: false, delimiter: null, worksheet },
  columns: fields.map((field) => ({ header: field, field, suggested: field, confidence: 'exact' })),
  state: 'uploaded',
  doneCount: 0,
  rowCount: 1,
  totals: { new: 0, changed: 0, same: 0, conflict: 0, error: 0, warned: 0, existingPeople: 0 },
  mappingIsRemembered: false,
  findings: [],
  existingDeviceAction: 'replace',
  uploadedBy: 'ann',
  uploadedAt: '2026-11-01T08:00:00Z',
  version,
});

const needed = ['ownership', 'platform', 'serialNumber'];

function show(first: PreApprovalImport, other: PreApprovalImport) {
  let now = first;
  const calls = serve({
    'GET /api/session': () => ({ body: { permissions: [] } }),
    [`GET ${base}`]: () => ({ body: now }),
    [`GET ${base}/sheet`]: () => ({
      body: { rows: [], encodings: [], delimiters: [], worksheets: ['One', 'Two'] },
    }),
    [`PUT ${base}/sheet`]: () => ({ body: (now = other) }),
    [`PUT ${base}/mapping`]: () => ({ body: { ...now, state: 'checking' } }),
  });
  render(
    <Routes>
      <Route path="/" element={<div />} />
      <Route path=":id" element={<ImportPage />} />
    </Routes>,
    {
      wrapper: (props) => (
        <ThemeProvider theme={createTheme()}>
          <Surroundings {...props} at="/i1" />
        </ThemeProvider>
      ),
    },
  );
  return { calls, user: userEvent.setup() };
}

const sent = (calls: Call[]) => calls.find(({ path }) => path.endsWith('/mapping'))?.body;

test('Other_worksheet_is_mapped_by_what_was_found_in_it_and_not_by_the_one_before', async () => {
  const other = listOf('Two', 2, 'email', 'name', ...needed);
  const { calls, user } = show(listOf('One', 1, 'name', 'email', ...needed), other);

  await user.click(await screen.findByLabelText('Worksheet'));
  await user.click(await screen.findByRole('option', { name: 'Two' }));
  await vi.waitFor(() => expect(screen.getByLabelText('Worksheet').textContent).toBe('Two'));
  await user.click(screen.getByRole('button', { name: 'Next: check rows' }));

  await vi.waitFor(() => expect(sent(calls)).toEqual({ fields: ['email', 'name', ...needed] }));
});

test('Other_worksheet_may_have_another_number_of_columns', async () => {
  const other = listOf('Two', 2, 'name', 'email', 'mobile', ...needed);
  const { calls, user } = show(listOf('One', 1, 'name', 'email', ...needed), other);

  await user.click(await screen.findByLabelText('Worksheet'));
  await user.click(await screen.findByRole('option', { name: 'Two' }));
  await vi.waitFor(() => expect(screen.getByLabelText('Worksheet').textContent).toBe('Two'));
  await user.click(screen.getByRole('button', { name: 'Next: check rows' }));

  await vi.waitFor(() => expect(sent(calls)).toEqual({ fields: ['name', 'email', 'mobile', ...needed] }));
});
