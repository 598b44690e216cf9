import { call, client, ifMatch } from './client';
import type {
  Invitation,
  LinkedIdentity,
  LinkIdentity,
  ListQuery,
  Operator,
  Page,
  RoleGrant,
  RoleTable,
} from './models';

export function listOperators(query: ListQuery): Promise<Page<Operator>> {
  return call(client.GET('/api/operators', { params: { query } }));
}

export function getOperator(id: string): Promise<Operator> {
  return call(client.GET('/api/operators/{id}', { params: { path: { id } } }));
}

export function inviteOperator(body: {
  username: string;
  displayName?: string;
  grants: RoleGrant[];
}): Promise<Invitation> {
  return call(client.POST('/api/operators', { body }));
}

export function inviteAgain(id: string): Promise<Invitation> {
  return call(client.POST('/api/operators/{id}/invitation', { params: { path: { id } } }));
}

export function changeOperator(
  { id, version }: Operator,
  body: { displayName: string; grants: RoleGrant[] },
): Promise<Operator> {
  return call(
    client.PUT('/api/operators/{id}', { params: { path: { id } }, headers: ifMatch(version), body }),
  );
}

export function setOperatorDisabled(id: string, disabled: boolean): Promise<Operator> {
  const params = { path: { id } };
  return call(
    disabled
      ? client.POST('/api/operators/{id}/disable', { params })
      : client.POST('/api/operators/{id}/enable', { params }),
  );
}

export function listIdentities(id: string): Promise<LinkedIdentity[]> {
  return call(client.GET('/api/operators/{id}/identities', { params: { path: { id } } }));
}

export async function linkIdentity(id: string, body: LinkIdentity): Promise<void> {
  await call(client.POST('/api/operators/{id}/identities', { params: { path: { id } }, body }));
}

export async function unlinkIdentity(id: string, providerId: string): Promise<void> {
  await call(
    client.DELETE('/api/operators/{id}/identities/{providerId}', { params: { path: { id, providerId } } }),
  );
}

export function getRoles(): Promise<RoleTable> {
  return call(client.GET('/api/roles'));
}
