import { call, client } from './client';
import type { components } from './schema';

type Schemas = components['schemas'];

export type Package = Schemas['Package'];
export type PackageUpload = Schemas['PackageUpload'];

export function listUploads(): Promise<PackageUpload[]> {
  return call(client.GET('/api/packages/uploads'));
}

export function beginUpload(fileName: string, sizeBytes: number, sha256?: string): Promise<PackageUpload> {
  return call(client.POST('/api/packages/uploads', { body: { fileName, sizeBytes, sha256 } }));
}

export function getUpload(id: string): Promise<PackageUpload> {
  return call(client.GET('/api/packages/uploads/{id}', { params: { path: { id } } }));
}

/** The next bytes; the generated client only knows JSON. */
export function appendToUpload(
  id: string,
  offset: number,
  part: Blob,
  signal: AbortSignal,
): Promise<PackageUpload> {
  const sent = fetch(`/api/packages/uploads/${id}`, {
    method: 'PATCH',
    headers: {
      'X-Muster': '1',
      'Upload-Offset': offset.toString(),
      'Content-Type': 'application/octet-stream',
    },
    body: part,
    signal,
  });
  return call(
    sent.then(async (response) => {
      const body: unknown = await response.json();
      return response.ok ? { data: body as PackageUpload, response } : { error: body, response };
    }),
  );
}

export function completeUpload(id: string): Promise<PackageUpload> {
  return call(client.POST('/api/packages/uploads/{id}/complete', { params: { path: { id } } }));
}

export async function giveUpload(id: string): Promise<void> {
  await call(client.DELETE('/api/packages/uploads/{id}', { params: { path: { id } } }));
}
