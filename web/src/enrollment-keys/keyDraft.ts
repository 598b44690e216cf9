import type { CreateEnrollmentKey } from '../api/models';

const LONGEST_NAME = 128;
const MOST_USES = 100_000;
const MOST_HOURS = 8760;

export interface KeyDraft {
  name: string;
  personId: string | null;
  groupId: string | null;
  uses: string;
  hours: string;
  platform: string;
  addresses: string;
}

export const emptyKey: KeyDraft = {
  name: '',
  personId: null,
  groupId: null,
  uses: '1',
  hours: '24',
  platform: '',
  addresses: '',
};

export type KeyFaults = Partial<Record<'name' | 'binding' | 'uses' | 'hours', string>>;

interface Words {
  nameFault: string;
  bindingFault: string;
  usesFault: string;
  hoursFault: string;
}

const isWhole = (text: string, most: number) => {
  const value = Number(text);
  return Number.isInteger(value) && value >= 1 && value <= most;
};

export function keyFaults(draft: KeyDraft, t: Words): KeyFaults {
  const length = draft.name.trim().length;
  return {
    ...(length === 0 || length > LONGEST_NAME ? { name: t.nameFault } : {}),
    ...(draft.personId || draft.groupId ? {} : { binding: t.bindingFault }),
    ...(isWhole(draft.uses, MOST_USES) ? {} : { uses: t.usesFault }),
    ...(isWhole(draft.hours, MOST_HOURS) ? {} : { hours: t.hoursFault }),
  };
}

/** Networks stand in lines, or with commas or blanks between. */
export function toBody(draft: KeyDraft): CreateEnrollmentKey {
  const addresses = draft.addresses.split(/[\s,]+/).filter(Boolean);
  return {
    name: draft.name.trim(),
    personId: draft.personId ?? undefined,
    groupId: draft.groupId ?? undefined,
    maxUses: Number(draft.uses),
    hoursValid: Number(draft.hours),
    platform: draft.platform || undefined,
    addresses: addresses.length > 0 ? addresses : undefined,
  };
}
