import type { Device } from '../api/models';

/** `replaced`: another takes its place, `undoable`: it was let in; both can still be undone and the device has not been told. */
export type Standing = 'expected' | 'undoable' | 'active' | 'suspended' | 'replaced' | 'revoked';

/** How a device stands, with what its status alone does not say. */
export function standingOf({ status, facts, keys }: Device, now: number): Standing {
  if (status === 'revoked') return keys?.some(({ state }) => state === 'active') ? 'replaced' : 'revoked';
  const owned = facts?.find(({ name }) => name === 'owner')?.at;
  if (owned && Date.parse(owned) > now) return 'undoable';
  return status === 'suspended' || status === 'expected' ? status : 'active';
}
