import { call, client } from './client';
import type { ApiToken, ListQuery, NewToken, Page, RoleGrant } from './models';

export function listTokens(query: ListQuery): Promise<Page<ApiToken>> {
  return call(client.GET('/api/tokens', { params: { query } }));
}

export function createServiceToken(body: {
  name: string;
  daysValid: number;
  grants: RoleGrant[];
}): Promise<NewToken> {
  return call(client.POST('/api/tokens', { body }));
}

export async function revokeToken(id: string): Promise<void> {
  await call(client.POST('/api/tokens/{id}/revoke', { params: { path: { id } } }));
}
