import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { serve, type Call } from '../testkit/serve';
import { Surroundings } from '../testkit/Surroundings';
import { History } from './History';

const entry = (id: string, action: string) => ({
  id,
  at: '2026-11-21T08:00:00Z',
  actor: { kind: 'operator', id: 'o1', name: 'ann' },
  action,
  entity: { kind: 'person', id: 'p1' },
  details: { note: `of ${id}` },
});

const session = (...names: string[]) => ({
  body: { permissions: names.map((name) => ({ name, everything: true, groups: [] })) },
});

function show(trail: (call: Call) => { status?: number; body?: unknown }, ...permissions: string[]) {
  const calls = serve({
    'GET /api/session': () => session(...permissions),
    'GET /api/people/p1/audit': trail,
  });
  render(<History kind="person" id="p1" />, { wrapper: Surroundings });
  return { calls, user: userEvent.setup() };
}

const open = (user: ReturnType<typeof userEvent.setup>) =>
  user.click(screen.getByRole('button', { name: 'History' }));

test('History_is_asked_for_when_it_is_opened_and_goes_on_with_older', async () => {
  let asked = 0;
  const { calls, user } = show(() =>
    asked++ === 0
      ? { body: { items: [entry('e2', 'enrollment_approved')], nextCursor: 'c1' } }
      : { body: { items: [entry('e1', 'person_created')] } },
  );
  expect(calls.filter(({ path }) => path.includes('audit'))).toEqual([]);

  await open(user);
  expect(await screen.findByText('Enrollment approved')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Older' }));

  expect(await screen.findByText('Person created')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Older' })).toBeNull();
  await user.click(screen.getByRole('button', { name: '1 field of Person created' }));
  expect(screen.getByText('of e1')).toBeTruthy();
});

test('History_that_failed_is_asked_for_again', async () => {
  let broken = true;
  const { user } = show(() =>
    broken ? { status: 403, body: { status: 403, code: 'forbidden', title: 'No' } } : { body: { items: [] } },
  );
  await open(user);
  const retry = await screen.findByRole('button', { name: 'Retry' });
  broken = false;

  await user.click(retry);

  expect(await screen.findByText('Nothing is recorded of it.')).toBeTruthy();
});

test('Whole_trail_is_offered_to_who_may_read_it', async () => {
  const { user } = show(() => ({ body: { items: [] } }), 'read_audit');
  await open(user);

  const link = await screen.findByRole('link', { name: 'Show in Audit' });
  expect(link.getAttribute('href')).toBe('/admin/audit?entityKind=person&entityId=p1');
});

test('Whole_trail_is_not_offered_to_others', async () => {
  const { user } = show(() => ({ body: { items: [] } }), 'view');
  await open(user);

  await screen.findByText('Nothing is recorded of it.');
  expect(screen.queryByRole('link')).toBeNull();
});
