import { call, client, ifMatch } from './client';
import type { ListQuery, Page } from './models';
import type { components } from './schema';

type Schemas = components['schemas'];

export type UserGroup = Schemas['UserGroup'];
export type UserGroupDraft = Schemas['UserGroupDraft'];
export type UserGroupMember = Schemas['UserGroupMember'];
export type UserGroupMembersChange = Schemas['UserGroupMembersChange'];

export function listUserGroups(query: ListQuery): Promise<Page<UserGroup>> {
  return call(client.GET('/api/user-groups', { params: { query } }));
}

export function getUserGroup(id: string): Promise<UserGroup> {
  return call(client.GET('/api/user-groups/{id}', { params: { path: { id } } }));
}

export function createUserGroup(body: UserGroupDraft): Promise<UserGroup> {
  return call(client.POST('/api/user-groups', { body }));
}

export function changeUserGroup({ id, version }: UserGroup, body: UserGroupDraft): Promise<UserGroup> {
  return call(
    client.PUT('/api/user-groups/{id}', { params: { path: { id } }, headers: ifMatch(version), body }),
  );
}

export async function deleteUserGroup({ id, version }: UserGroup): Promise<void> {
  await call(client.DELETE('/api/user-groups/{id}', { params: { path: { id } }, headers: ifMatch(version) }));
}

export function listUserGroupMembers(id: string, query: ListQuery): Promise<Page<UserGroupMember>> {
  return call(client.GET('/api/user-groups/{id}/members', { params: { path: { id }, query } }));
}

export function addToUserGroup(id: string, people: string[]): Promise<UserGroupMembersChange> {
  return call(
    client.POST('/api/user-groups/{id}/members/add', { params: { path: { id } }, body: { people } }),
  );
}

export function removeFromUserGroup(id: string, people: string[]): Promise<UserGroupMembersChange> {
  return call(
    client.POST('/api/user-groups/{id}/members/remove', { params: { path: { id } }, body: { people } }),
  );
}
