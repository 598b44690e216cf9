import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pendingRequest } from '../testkit/requests';
import { serve } from '../testkit/serve';
import { Surroundings } from '../testkit/Surroundings';
import { useDecide } from './useDecide';

const request = pendingRequest();
const path = `/api/enrollment-requests/${request.id}`;
const decided = (outcome: string) => ({
  ...request,
  state: outcome,
  decision: {
    outcome,
    by: 'admin',
    at: '2026-11-21T08:00:00Z',
    effectiveAt: '2026-11-21T08:00:10Z',
    person: request.person,
  },
});
const onRefused = vi.fn();

function Buttons() {
  const { approve, reject } = useDecide({ onDecided: () => {}, onRefused });
  return (
    <>
      <button onClick={() => approve.mutate({ request })}>approve</button>
      <button
        onClick={() =>
          reject.mutate({ request, rejecting: { reason: 'unknown', tellDevice: false, blockKey: true } })
        }
      >
        reject
      </button>
    </>
  );
}

const show = () =>
  render(
    <Surroundings>
      <Buttons />
    </Surroundings>,
  );

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => vi.useRealTimers());

test('Approval_carries_the_fingerprint_that_was_shown_and_can_be_undone', async () => {
  const calls = serve({
    [`POST ${path}/approve`]: () => ({ body: decided('approved') }),
    [`POST ${path}/undo`]: () => ({ body: request }),
  });
  show();

  fireEvent.click(screen.getByText('approve'));
  await screen.findByText('Request approved - ws-0142 enrolled for Anna Berger');
  expect(calls[0]?.body).toEqual({ expectedFingerprint: request.fingerprints.sha256 });

  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('Decision undone - ws-0142 is pending again');
  expect(calls.at(-1)?.path).toBe(`${path}/undo`);
});

test('Undo_is_offered_as_long_as_the_server_allows_it', async () => {
  serve({ [`POST ${path}/reject`]: () => ({ body: decided('rejected') }) });
  show();
  fireEvent.click(screen.getByText('reject'));
  await screen.findByText('Request rejected');

  await act(() => vi.advanceTimersByTimeAsync(9_000));
  expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
  await act(() => vi.advanceTimersByTimeAsync(1_100));
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

test('Undo_says_why_when_it_comes_too_late', async () => {
  serve({
    [`POST ${path}/reject`]: () => ({ body: decided('rejected') }),
    [`POST ${path}/undo`]: () => ({
      status: 409,
      body: {
        title: 'Too late to undo.',
        status: 409,
        code: 'undo_expired',
        detail: 'The device has been told.',
      },
    }),
  });
  show();
  fireEvent.click(screen.getByText('reject'));
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByText('Too late to undo. The device has been told.');
});

test('Refusal_is_handed_on_with_its_problem', async () => {
  serve({
    [`POST ${path}/approve`]: () => ({
      status: 409,
      body: { title: 'Changed', status: 409, code: 'request_changed' },
    }),
  });
  show();
  fireEvent.click(screen.getByText('approve'));
  await waitFor(() =>
    expect(onRefused).toHaveBeenCalledWith(request, expect.objectContaining({ message: 'Changed' })),
  );
});
