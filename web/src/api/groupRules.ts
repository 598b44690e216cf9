import { call, client, ifMatch } from './client';
import type { DeviceGroup, ListQuery, Page } from './models';
import type { components } from './schema';

type Schemas = components['schemas'];
export type GroupRules = Schemas['DeviceGroupRules'];
export type GroupRule = Schemas['DeviceGroupRule'];
export type GroupCondition = Schemas['DeviceGroupCondition'];
export type FactKind = Schemas['DeviceFactKind'];
export type GroupPreview = Schemas['DeviceGroupPreview'];
export type GroupPassage = Schemas['DeviceGroupPassage'];
export type GroupOwner = Schemas['DeviceGroupOwner'];
export type PossibleOwner = Schemas['PossibleGroupOwner'];
export type GroupImport = Schemas['DeviceGroupImport'];

export const listFacts = (): Promise<FactKind[]> => call(client.GET('/api/device-facts'));

export function setRules({ id, version }: DeviceGroup, body: GroupRules): Promise<DeviceGroup> {
  const params = { path: { id } };
  return call(client.PUT('/api/device-groups/{id}/rules', { params, headers: ifMatch(version), body }));
}

export function clearRules({ id, version }: DeviceGroup): Promise<DeviceGroup> {
  const params = { path: { id } };
  return call(client.DELETE('/api/device-groups/{id}/rules', { params, headers: ifMatch(version) }));
}

export const previewRules = (id: string, body: GroupRules): Promise<GroupPreview> =>
  call(client.POST('/api/device-groups/{id}/rules/preview', { params: { path: { id } }, body }));

export const listGroupHistory = (id: string, query: ListQuery): Promise<Page<GroupPassage>> =>
  call(client.GET('/api/device-groups/{id}/history', { params: { path: { id }, query } }));

export const listDeviceGroupHistory = (id: string, query: ListQuery): Promise<Page<GroupPassage>> =>
  call(client.GET('/api/devices/{id}/group-history', { params: { path: { id }, query } }));

export const listOwners = async (id: string): Promise<GroupOwner[]> =>
  (await call(client.GET('/api/device-groups/{id}/owners', { params: { path: { id } } }))).items;

export const listPossibleOwners = async (): Promise<PossibleOwner[]> =>
  (await call(client.GET('/api/device-group-owners'))).items;

export async function addOwner(id: string, { kind, id: owner }: PossibleOwner): Promise<void> {
  const params = { path: { id } };
  await call(client.POST('/api/device-groups/{id}/owners', { params, body: { kind, id: owner } }));
}

export async function removeOwner(id: string, { kind, id: owner }: PossibleOwner): Promise<void> {
  const params = { path: { id } };
  await call(client.POST('/api/device-groups/{id}/owners/remove', { params, body: { kind, id: owner } }));
}

export interface ImportWish {
  dryRun: boolean;
  create: boolean;
  replace: boolean;
}

export const importMembers = (file: File, query: ImportWish): Promise<GroupImport> =>
  call(
    client.POST('/api/device-groups/import', {
      params: { query },
      // As it is on the disk: what it is encoded in is the server's to say.
      body: file as unknown as string,
      bodySerializer: (bytes) => bytes as unknown as BodyInit,
      headers: { 'Content-Type': 'text/csv' },
    }),
  );
