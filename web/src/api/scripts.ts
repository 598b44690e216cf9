import type { ContentDiff, Proposal } from './apps';
import { call, client, ifMatch } from './client';
import type { ListQuery, Page } from './models';
import type { components } from './schema';

type Schemas = components['schemas'];

export type Script = Schemas['Script'];
export type ScriptDraft = Schemas['ScriptDraft'];
export type ScriptVersion = Schemas['ScriptVersion'];
export type ScriptText = Schemas['ScriptText'];

export interface ScriptQuery extends ListQuery {
  interpreter?: string;
  platform?: string;
}

export function listScripts(query: ScriptQuery): Promise<Page<Script>> {
  return call(client.GET('/api/scripts', { params: { query } }));
}

export function getScript(id: string): Promise<Script> {
  return call(client.GET('/api/scripts/{id}', { params: { path: { id } } }));
}

export function saveScript(known: Script | null, body: ScriptDraft): Promise<Script | Proposal> {
  return known
    ? call<Script | Proposal>(
        client.PUT('/api/scripts/{id}', {
          params: { path: { id: known.id } },
          headers: ifMatch(known.version),
          body,
        }),
      )
    : call<Script | Proposal>(client.POST('/api/scripts', { body }));
}

export function copyScript(id: string, name: string): Promise<Script | Proposal> {
  return call<Script | Proposal>(
    client.POST('/api/scripts/{id}/copy', { params: { path: { id } }, body: { name } }),
  );
}

export async function deleteScript({ id, version }: Script): Promise<void> {
  await call(client.DELETE('/api/scripts/{id}', { params: { path: { id } }, headers: ifMatch(version) }));
}

export function listScriptVersions(id: string, cursor?: string): Promise<Page<ScriptVersion>> {
  return call(
    client.GET('/api/scripts/{id}/versions', { params: { path: { id }, query: { limit: 10, cursor } } }),
  );
}

export function getScriptText(id: string, number: number): Promise<ScriptText> {
  return call(client.GET('/api/scripts/{id}/versions/{number}', { params: { path: { id, number } } }));
}

export function compareScripts(id: string, from: number, to: number): Promise<ContentDiff> {
  return call(client.GET('/api/scripts/{id}/diff', { params: { path: { id }, query: { from, to } } }));
}
