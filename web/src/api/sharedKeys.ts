import { call, client } from './client';
import type { DecideSharedKey, ListQuery, Page, SharedKey } from './models';

export interface SharedKeysQuery extends ListQuery {
  settled?: boolean;
  deviceId?: string;
}

export function listSharedKeys(query: SharedKeysQuery): Promise<Page<SharedKey>> {
  return call(client.GET('/api/shared-keys', { params: { query } }));
}

export function getSharedKey(id: string): Promise<SharedKey> {
  return call(client.GET('/api/shared-keys/{id}', { params: { path: { id } } }));
}

export async function decideSharedKey(id: string, body: DecideSharedKey): Promise<void> {
  await call(client.POST('/api/shared-keys/{id}/decide', { params: { path: { id } }, body }));
}
