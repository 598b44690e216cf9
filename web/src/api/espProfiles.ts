import { allPages } from './allPages';
import { call, client, ifMatch } from './client';
import type { EspOfAttempt, EspProfile, EspProfileDraft, ListQuery, Page } from './models';

const listPage = ({ limit, cursor }: ListQuery): Promise<Page<EspProfile>> =>
  call(client.GET('/api/devices/esp-profiles', { params: { query: { limit, cursor } } }));

/** There are at most 51, and their order is that of all of them. */
export const listEspProfiles = (): Promise<EspProfile[]> => allPages(listPage);

export function getEspProfile(id: string): Promise<EspProfile> {
  return call(client.GET('/api/devices/esp-profiles/{id}', { params: { path: { id } } }));
}

export function createEspProfile(body: EspProfileDraft): Promise<EspProfile> {
  return call(client.POST('/api/devices/esp-profiles', { body }));
}

export function copyEspProfile(id: string, name: string): Promise<EspProfile> {
  return call(
    client.POST('/api/devices/esp-profiles/{id}/copy', { params: { path: { id } }, body: { name } }),
  );
}

export function changeEspProfile({ id, version }: EspProfile, body: EspProfileDraft): Promise<EspProfile> {
  return call(
    client.PUT('/api/devices/esp-profiles/{id}', {
      params: { path: { id } },
      headers: ifMatch(version),
      body,
    }),
  );
}

export async function deleteEspProfile({ id, version }: EspProfile): Promise<void> {
  await call(
    client.DELETE('/api/devices/esp-profiles/{id}', { params: { path: { id } }, headers: ifMatch(version) }),
  );
}

/** All but the default one, the first to count first. */
export async function reorderEspProfiles(profiles: readonly EspProfile[]): Promise<EspProfile[]> {
  const body = { profiles: profiles.map(({ id, version }) => ({ id, version })) };
  return (await call(client.POST('/api/devices/esp-profiles/reorder', { body }))).items;
}

export function getEspProfileOfAttempt(recordId: string): Promise<EspOfAttempt> {
  return call(
    client.GET('/api/devices/esp-profiles/of-attempt/{recordId}', { params: { path: { recordId } } }),
  );
}
