import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import type { Session } from './models';
import { ProblemError, problemFrom } from './problem';

export const sessionKey = ['session'];

/** Refusals of a sign-in: nobody was signed in, and nobody is now. */
const signInRefusals = ['sign_in_failed', 'second_factor_required'];

/** Failures that mean "sign in again", "change the password first" or "you may less than you think" are handled once, here; the routes follow the session. */
function followSession(client: QueryClient, error: unknown) {
  const { status, code } = problemFrom(error);
  if (status === 401 && !signInRefusals.includes(code)) {
    client.setQueryData(sessionKey, null);
  } else if (code === 'password_change_required') {
    client.setQueryData<Session | null>(sessionKey, (old) => old && { ...old, mustChangePassword: true });
  } else if (code === 'forbidden') {
    void client.invalidateQueries({ queryKey: sessionKey });
  }
}

function worthRetrying(failures: number, error: unknown): boolean {
  const refused = error instanceof ProblemError && error.problem.status > 0 && error.problem.status < 500;
  return !refused && failures < 1;
}

export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (error) => followSession(client, error) }),
    mutationCache: new MutationCache({ onError: (error) => followSession(client, error) }),
    defaultOptions: {
      queries: { staleTime: 5_000, retry: worthRetrying, retryDelay: 400, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return client;
}
