import { call, client } from './client';
import type { components } from './schema';

type Schemas = components['schemas'];
export type BlueprintFile = Schemas['BlueprintFile'];
export type BlueprintFilePlan = Schemas['BlueprintFilePlan'];
export type PlannedThing = Schemas['PlannedThing'];

/** What files would change; nothing is written. */
export const planFiles = (files: BlueprintFile[]): Promise<BlueprintFilePlan> =>
  call(client.POST('/api/blueprint-files/plan', { body: { files } }));

/** Carries out the plan that was looked at, and no other. */
export const applyFiles = (files: BlueprintFile[], planHash: string): Promise<BlueprintFilePlan> =>
  call(client.POST('/api/blueprint-files/apply', { body: { files, planHash } }));

/** One file of everything that a blueprint needs, or all of them. */
export async function exportBlueprints(
  blueprintId: string | undefined,
  secrets: boolean,
): Promise<BlueprintFile> {
  const body = { blueprintId, secrets, single: true };
  const { files } = await call(client.POST('/api/blueprint-files/export', { body }));
  const [file] = files;
  if (!file) throw new Error('The server wrote no file.');
  return file;
}
