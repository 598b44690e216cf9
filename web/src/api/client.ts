import createClient from 'openapi-fetch';
import { ProblemError, retryAfter, toProblem } from './problem';
import type { paths } from './schema';

export const client = createClient<paths>({
  baseUrl: location.origin,
  cache: 'no-store',
  fetch: (request) => globalThis.fetch(request),
});

client.use({
  onRequest({ request }) {
    if (request.method !== 'GET') request.headers.set('X-Muster', '1');
    return request;
  },
});

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** Awaits an answer and turns everything but success into a ProblemError. */
export async function call<T>(pending: Promise<Answer<T>>): Promise<T> {
  const answer = await pending.catch((cause: unknown) => {
    throw new ProblemError({ status: 0, code: 'unreachable', title: String(cause) });
  });
  if (!answer.response.ok) {
    throw new ProblemError(toProblem(answer.error, answer.response), retryAfter(answer.response));
  }
  return answer.data as T;
}

/** The version that a change was decided on: the server refuses when another one stands there by now. */
export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` });
