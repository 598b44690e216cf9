import type { Device } from '../api/models';
import type { Texts } from '../texts/en';
import { relativeTime } from '../ui/relativeTime';
import { standingOf } from './standing';

/** What there is to say of a device, in one sentence. */
export function verdictOf(
  device: Device,
  now: number,
  language: string,
  t: Texts['devices']['verdict'],
): string {
  const since = device.enrolledAt ? relativeTime(device.enrolledAt, now, language) : '';
  const seen = device.facts?.find(({ name }) => name === 'lastSeen')?.at;
  const heard = seen ? t.heard(relativeTime(seen, now, language)) : t.notHeard;
  const owner = device.owner ? t.owner(device.owner.displayName) : t.noOwner;
  switch (standingOf(device, now)) {
    case 'expected':
      return t.expected;
    case 'undoable':
      return t.undoable(owner);
    case 'active':
      return t.active(since, heard, owner);
    case 'suspended':
      return t.suspended(heard, owner);
    case 'replaced':
      return t.replaced;
    case 'revoked':
      return t.revoked(since, device.owner ? t.ownedBy(device.owner.displayName) : t.ownedByNobody);
  }
}
