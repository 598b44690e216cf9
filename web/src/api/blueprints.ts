import { allPages } from './allPages';
import { listApps } from './apps';
import { call, client, ifMatch } from './client';
import { listPolicies } from './configurationPolicies';
import { listEspProfiles } from './espProfiles';
import type { ListQuery, Page } from './models';
import type { components } from './schema';
import { listScripts } from './scripts';

type Schemas = components['schemas'];
export type Blueprint = Schemas['Blueprint'];
export type BlueprintDraft = Schemas['BlueprintDraft'];
export type ItemHandling = Schemas['ItemHandling'];
export type DesiredState = Schemas['DesiredState'];
export type DesiredItem = Schemas['DesiredItem'];
export type ItemProgress = Schemas['ItemProgress'];
export type ContentUsePage = Schemas['ContentUsePage'];

export type UsedKind = 'policy' | 'app' | 'script';

/** Something that a blueprint can hold. */
export interface Content {
  kind: string;
  id: string;
  name: string;
  platforms: readonly string[];
}

export const listBlueprints = (query: ListQuery): Promise<Page<Blueprint>> =>
  call(client.GET('/api/blueprints', { params: { query } }));

export const getBlueprint = (id: string): Promise<Blueprint> =>
  call(client.GET('/api/blueprints/{id}', { params: { path: { id } } }));

export const createBlueprint = (body: BlueprintDraft): Promise<Blueprint> =>
  call(client.POST('/api/blueprints', { body }));

export const copyBlueprint = (id: string, name: string): Promise<Blueprint> =>
  call(client.POST('/api/blueprints/{id}/copy', { params: { path: { id } }, body: { name } }));

export function changeBlueprint({ id, version }: Blueprint, body: BlueprintDraft): Promise<Blueprint> {
  const params = { path: { id } };
  return call(client.PUT('/api/blueprints/{id}', { params, headers: ifMatch(version), body }));
}

export async function deleteBlueprint({ id, version }: Blueprint): Promise<void> {
  const params = { path: { id } };
  await call(client.DELETE('/api/blueprints/{id}', { params, headers: ifMatch(version) }));
}

export const getDesiredState = (id: string): Promise<DesiredState> =>
  call(client.GET('/api/devices/{id}/desired-state', { params: { path: { id } } }));

/** Has a device try again what failed for good. */
export const retryItems = (id: string, item: { kind: string; id: string }) =>
  call(
    client.POST('/api/devices/{id}/desired-state/retry', {
      params: { path: { id } },
      body: item,
    }),
  );

/** Who has a policy, an app or a script. */
export function listUses(kind: UsedKind, id: string, cursor?: string): Promise<ContentUsePage> {
  const params = { path: { id }, query: { cursor } };
  switch (kind) {
    case 'policy':
      return call(client.GET('/api/configuration-policies/{id}/uses', { params }));
    case 'app':
      return call(client.GET('/api/apps/{id}/uses', { params }));
    case 'script':
      return call(client.GET('/api/scripts/{id}/uses', { params }));
  }
}

const everywhere = ['android', 'ios', 'linux', 'macos', 'windows'];

/** All of a kind, to choose from. */
export async function listContents(kind: string): Promise<Content[]> {
  switch (kind) {
    case 'policy':
      return (await allPages(listPolicies)).map(({ id, name, platforms }) => ({ kind, id, name, platforms }));
    case 'app':
      return (await allPages(listApps)).map(({ id, content }) => ({
        kind,
        id,
        name: content.name,
        platforms: [content.platform],
      }));
    case 'script':
      return (await allPages(listScripts)).map(({ id, settings }) => ({
        kind,
        id,
        name: settings.name,
        platforms: [settings.platform],
      }));
    default:
      return (await listEspProfiles()).map(({ id, name }) => ({ kind, id, name, platforms: everywhere }));
  }
}
