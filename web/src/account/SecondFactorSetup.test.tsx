import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { serve } from '../testkit/serve';
import { Surroundings } from '../testkit/Surroundings';
import { SecondFactorSetup } from './SecondFactorSetup';

vi.setConfig({ testTimeout: 20_000 });

const confirm = 'POST /api/session/second-factor/confirm';
const refused = (code: string) => ({ status: 403, body: { status: 403, code, title: 'No' } });

function show(answer: () => { status?: number; body?: unknown }) {
  const calls = serve({
    'POST /api/session/second-factor/offer': () => ({ body: { secret: 'ABCD', qrCode: 'data:,' } }),
    [confirm]: answer,
  });
  const onDone = vi.fn();
  render(<SecondFactorSetup onDone={onDone} onClose={() => undefined} />, { wrapper: Surroundings });
  return {
    onDone,
    sent: () => calls.filter(({ path }) => path.endsWith('confirm')),
  };
}

async function type(label: string, value: string) {
  fireEvent.change(await screen.findByLabelText(label), { target: { value } });
}

const turnOn = () => fireEvent.click(screen.getByText('Turn on', { selector: 'button' }));

async function fillAndTurnOn() {
  await type('Code of the app', '123456');
  await type('Password', 'secret');
  turnOn();
}

test('Second_factor_is_turned_on_with_code_and_password', async () => {
  const { onDone, sent } = show(() => ({ body: { codes: ['a', 'b'] } }));
  await fillAndTurnOn();

  await vi.waitFor(() => expect(onDone.mock.calls[0]?.[0]).toEqual(['a', 'b']));
  expect(sent().map(({ body }) => body)).toEqual([{ code: '123456', password: 'secret' }]);
});

test('Nothing_is_sent_without_the_password', async () => {
  const { sent } = show(() => ({ body: { codes: [] } }));
  await type('Code of the app', '123456');
  turnOn();

  expect(await screen.findByText('Enter your password.')).toBeTruthy();
  expect(sent()).toEqual([]);
});

test.each([
  ['current_password_wrong', 'That is not your password.'],
  ['second_factor_wrong', /^Code or password is wrong/],
])('Refusal_%s_is_said_at_its_field', async (code, words) => {
  show(() => refused(code));
  await fillAndTurnOn();

  expect(await screen.findByText(words)).toBeTruthy();
});
