import { call, client, ifMatch } from './client';
import type { ListQuery, Page } from './models';
import type { components } from './schema';

type Schemas = components['schemas'];

export type App = Schemas['App'];
export type AppContent = Schemas['AppContent'];
export type AppDraft = Schemas['AppDraft'];
export type AppVersion = Schemas['AppVersion'];
export type DetectionRule = Schemas['DetectionRule'];
export type ContentDiff = Schemas['ContentDiff'];
export type Proposal = Schemas['Proposal'];

export interface AppQuery extends ListQuery {
  kind?: string;
  platform?: string;
}

export function listApps(query: AppQuery): Promise<Page<App>> {
  return call(client.GET('/api/apps', { params: { query } }));
}

export function getApp(id: string): Promise<App> {
  return call(client.GET('/api/apps/{id}', { params: { path: { id } } }));
}

/** A change may come to wait for a second person. */
export const isProposal = (answer: object): answer is Proposal => 'baseNumber' in answer;

export function saveApp(known: App | null, body: AppDraft): Promise<App | Proposal> {
  return known
    ? call<App | Proposal>(
        client.PUT('/api/apps/{id}', {
          params: { path: { id: known.id } },
          headers: ifMatch(known.version),
          body,
        }),
      )
    : call<App | Proposal>(client.POST('/api/apps', { body }));
}

export async function deleteApp({ id, version }: App): Promise<void> {
  await call(client.DELETE('/api/apps/{id}', { params: { path: { id } }, headers: ifMatch(version) }));
}

export function listAppVersions(id: string, cursor?: string): Promise<Page<AppVersion>> {
  return call(
    client.GET('/api/apps/{id}/versions', { params: { path: { id }, query: { limit: 10, cursor } } }),
  );
}

export function compareApps(id: string, from: number, to: number): Promise<ContentDiff> {
  return call(client.GET('/api/apps/{id}/diff', { params: { path: { id }, query: { from, to } } }));
}
