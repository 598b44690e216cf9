import { vi } from 'vitest';

export interface Call {
  method: string;
  path: string;
  headers: Headers;
  body: unknown;
}

type Reply = { status?: number; body?: unknown; text?: string };

/** Stands in for the server: answers each call by its method and path, and remembers it. */
export function serve(routes: Record<string, (call: Call) => Reply>): Call[] {
  const calls: Call[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const request = input as Request;
    const path = new URL(request.url).pathname;
    const text = await request.text();
    const call = {
      method: request.method,
      path,
      headers: request.headers,
      body: text ? (JSON.parse(text) as unknown) : null,
    };
    calls.push(call);
    const route = routes[`${request.method} ${path}`];
    const reply: Reply = route?.(call) ?? {
      status: 404,
      body: { title: 'No such route', status: 404, code: 'not_found' },
    };
    const status = reply.status ?? 200;
    return new Response(status === 204 ? null : (reply.text ?? JSON.stringify(reply.body ?? {})), { status });
  });
  return calls;
}
