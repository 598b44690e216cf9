import { call, client, ifMatch } from './client';
import type { components } from './schema';

type Schemas = components['schemas'];

export type DirectoryDomain = Schemas['DirectoryDomain'];
export type DirectoryDraft = Schemas['DirectoryDraft'];
export type DirectoryValidation = Schemas['DirectoryValidation'];
export type ImportDomain = Schemas['ImportDomain'];

export function listDirectories(): Promise<DirectoryDomain[]> {
  return call(client.GET('/api/directories'));
}

/** Where the users of a list may belong: only names, for whoever uploads lists. */
export function listDomains(): Promise<ImportDomain[]> {
  return call(client.GET('/api/pre-approvals/domains'));
}

export function saveDirectory(known: DirectoryDomain | null, body: DirectoryDraft): Promise<DirectoryDomain> {
  return known
    ? call(
        client.PUT('/api/directories/{id}', {
          params: { path: { id: known.id } },
          headers: ifMatch(known.version),
          body,
        }),
      )
    : call(client.POST('/api/directories', { body }));
}

export async function removeDirectory({ id, version }: DirectoryDomain): Promise<void> {
  await call(client.DELETE('/api/directories/{id}', { params: { path: { id } }, headers: ifMatch(version) }));
}

export function validateDirectory(id: string): Promise<DirectoryValidation> {
  return call(client.POST('/api/directories/{id}/validate', { params: { path: { id } } }));
}

export function validateDirectoryDraft(body: DirectoryDraft): Promise<DirectoryValidation> {
  return call(client.POST('/api/directories/validate', { body }));
}
