import { expect, test } from 'vitest';
import { serve } from '../testkit/serve';
import { createQueryClient, sessionKey } from './queryClient';
import { listPeople } from './people';
import { ProblemError } from './problem';
import { getSession, signIn } from './session';

const session = { operatorId: '1', username: 'admin', mustChangePassword: false };

test('Changing_calls_carry_the_header_and_reading_calls_do_not', async () => {
  const calls = serve({
    'POST /api/session': () => ({ body: session }),
    'GET /api/session': () => ({ body: session }),
  });
  await signIn('admin', 'secret');
  await getSession();
  expect(calls.map(({ headers }) => headers.get('X-Muster'))).toEqual(['1', null]);
});

test('Session_is_null_when_nobody_is_signed_in', async () => {
  serve({
    'GET /api/session': () => ({ status: 401, body: { title: 'x', status: 401, code: 'unauthenticated' } }),
  });
  expect(await getSession()).toBeNull();
});

test('Answer_that_is_no_problem_document_still_becomes_a_problem', async () => {
  serve({ 'GET /api/people': () => ({ status: 502, text: '<html>bad gateway</html>' }) });
  await expect(listPeople({})).rejects.toMatchObject({ problem: { status: 502, code: 'unexpected_answer' } });
});

test.each([
  [401, 'unauthenticated', null],
  [403, 'password_change_required', { ...session, mustChangePassword: true }],
  [403, 'forbidden', session],
])('Session_follows_when_any_call_is_answered_%i_%s', async (status, code, expected) => {
  const queries = createQueryClient();
  queries.setQueryData(sessionKey, session);
  const queryFn = () => Promise.reject(new ProblemError({ status, code, title: code }));
  await queries.fetchQuery({ queryKey: ['people'], queryFn }).catch(() => {});
  expect(queries.getQueryData(sessionKey)).toEqual(expected);
});
