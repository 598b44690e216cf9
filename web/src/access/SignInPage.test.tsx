import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { serve } from '../testkit/serve';
import { Surroundings } from '../testkit/Surroundings';
import { SignInPage } from './SignInPage';

const refuse = (status: number, code: string) => ({ status, body: { title: code, status, code } });

const enter = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

test('Sign_in_sends_name_and_password_again_with_the_code_of_the_second_step', async () => {
  const calls = serve({
    'GET /api/session': () => refuse(401, 'not_signed_in'),
    'POST /api/session': ({ body }) =>
      (body as { code?: string }).code
        ? refuse(403, 'second_factor_wrong')
        : refuse(401, 'second_factor_required'),
  });
  render(
    <Surroundings at="/sign-in">
      <SignInPage />
    </Surroundings>,
  );
  enter(await screen.findByLabelText('User name'), 'ann');
  enter(screen.getByLabelText('Password'), 'a password of ann');
  fireEvent.click(screen.getByText('Sign in', { selector: 'button' }));

  const code = await screen.findByLabelText('Code of the authenticator app');
  expect(code).toHaveProperty('autocomplete', 'one-time-code');
  expect(code).toHaveProperty('inputMode', 'numeric');
  enter(code, '123456');
  fireEvent.click(screen.getByText('Continue'));
  expect((await screen.findByRole('alert')).textContent).toContain('The code is wrong');
  expect(calls.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
    { username: 'ann', password: 'a password of ann' },
    { username: 'ann', password: 'a password of ann', code: '123456' },
  ]);
});
