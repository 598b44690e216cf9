// Lists the devices that wait, lets one in by the fingerprint that it shows, and takes that back.
//
//   MUSTER_URL=https://muster.example.org MUSTER_TOKEN=... npm start -- FINGERPRINT [--undo]
import createClient from 'openapi-fetch';
import type { components, paths } from './schema.js';

declare const process: { argv: string[]; env: Record<string, string | undefined>; exitCode?: number };

type Problem = components['schemas']['Problem'];

const muster = createClient<paths>({
  baseUrl: process.env.MUSTER_URL ?? 'http://127.0.0.1:7480',
  headers: { Authorization: `Bearer ${process.env.MUSTER_TOKEN}` },
});

/** The answer, or an error that names the code of the refusal: that is stable. */
async function done<T>(call: Promise<{ data?: T; error?: unknown }>): Promise<T> {
  const { data, error } = await call;
  if (data === undefined) {
    const { title, code } = error as Problem;
    throw new Error(`Refused: ${title} (${code})`);
  }
  return data;
}

/** All of them, page after page. */
async function* waiting() {
  for (let cursor: string | null | undefined = undefined; cursor !== null; ) {
    const query: { sort: string; limit: number; cursor?: string } = { sort: 'requestedAt', limit: 200, cursor };
    const page: components['schemas']['PageOfEnrollmentRequest'] = await done(
      muster.GET('/api/enrollment-requests', { params: { query } }),
    );
    yield* page.items;
    cursor = page.nextCursor ?? null;
  }
}

async function main(fingerprint: string, undo: boolean) {
  for await (const request of waiting()) {
    console.log(`${request.id}  ${request.displayName} for ${request.person?.displayName ?? 'nobody'}`);
  }

  const { items } = await done(
    muster.GET('/api/enrollment-requests', { params: { query: { q: fingerprint } } }),
  );
  const [found] = items;
  if (!found) throw new Error('No device with this fingerprint waits.');
  const path = { id: found.id };
  const approved = await done(
    muster.POST('/api/enrollment-requests/{id}/approve', {
      params: { path },
      body: { expectedFingerprint: fingerprint, note: 'by a script' },
    }),
  );
  console.log(`${approved.displayName}: ${approved.state}, takes effect at ${approved.decision?.effectiveAt}`);
  if (undo) {
    const undone = await done(muster.POST('/api/enrollment-requests/{id}/undo', { params: { path } }));
    console.log(`${undone.displayName}: ${undone.state} again`);
  }
}

const [fingerprint, option] = process.argv.slice(2);
if (!fingerprint) throw new Error('Name the fingerprint that the device shows.');
await main(fingerprint, option === '--undo');
