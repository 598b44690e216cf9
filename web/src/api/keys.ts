import { call, client } from './client';
import type { KeyChanged, KeyReport } from './models';

export type KeyKind = 'kek' | 'server-signing' | 'audit-signing' | 'nonce-mac' | 'session';

export function getKeys(): Promise<KeyReport> {
  return call(client.GET('/api/keys'));
}

export function rotateKey(kind: KeyKind, force: boolean): Promise<KeyChanged> {
  return call(client.POST('/api/keys/{kind}/rotate', { params: { path: { kind } }, body: { force } }));
}

export function switchServerKey(force: boolean): Promise<KeyChanged> {
  return call(client.POST('/api/keys/server-signing/switch', { body: { force } }));
}

export async function endSessions(): Promise<void> {
  await call(client.POST('/api/keys/session/end'));
}

export async function confirmKeyCopy(code: string): Promise<void> {
  await call(client.POST('/api/keys/kek/copy-confirmed', { body: { code } }));
}
