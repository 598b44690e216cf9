import type { RestrictionRule } from '../api/restrictions';

export const kinds = ['device_limit', 'minimum_os', 'platform', 'ownership', 'hours', 'closed'] as const;
export type Kind = (typeof kinds)[number];

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** What stands in the form: all members of every kind, as texts. */
export interface RestrictionDraft {
  name: string;
  kind: Kind;
  effect: string;
  enabled: boolean;
  platforms: string[];
  osName: string;
  minimumVersion: string;
  ownerships: string[];
  deviceLimit: string;
  ignoreUnusedDays: string;
  timeZone: string;
  days: string[];
  opensAt: string;
  closesAt: string;
  /** As `datetime-local` has it, by the clock of the browser. */
  from: string;
  until: string;
}

const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

export const emptyRestriction = (): RestrictionDraft => ({
  name: '',
  kind: 'device_limit',
  effect: 'refuse',
  enabled: true,
  platforms: [],
  osName: '',
  minimumVersion: '',
  ownerships: ['corporate', 'unknown'],
  deviceLimit: '5',
  ignoreUnusedDays: '',
  timeZone: timeZone(),
  days: weekdays.slice(0, 5),
  opensAt: '08:00',
  closesAt: '18:00',
  from: '',
  until: '',
});

export const toDraft = (rule: RestrictionRule): RestrictionDraft => {
  const empty = emptyRestriction();
  return {
    ...empty,
    name: rule.name,
    kind: rule.kind as Kind,
    effect: rule.effect,
    enabled: rule.enabled,
    platforms: rule.platforms ?? [],
    osName: rule.osName ?? '',
    minimumVersion: rule.minimumVersion ?? '',
    ownerships: rule.ownerships ?? empty.ownerships,
    deviceLimit: rule.deviceLimit?.toString() ?? empty.deviceLimit,
    ignoreUnusedDays: rule.ignoreUnusedDays?.toString() ?? '',
    timeZone: rule.hours?.timeZone ?? empty.timeZone,
    days: rule.hours?.days ?? empty.days,
    opensAt: rule.hours?.opensAt ?? empty.opensAt,
    closesAt: rule.hours?.closesAt ?? empty.closesAt,
    from: rule.closed ? toLocal(rule.closed.from) : '',
    until: rule.closed ? toLocal(rule.closed.until) : '',
  };
};

/** Only the members of its kind; what is wrong with them is the server's to say. */
export function toRule(draft: RestrictionDraft): RestrictionRule {
  const { kind } = draft;
  return {
    name: draft.name.trim(),
    kind,
    effect: draft.effect,
    enabled: draft.enabled,
    platforms: draft.platforms,
    ...(kind === 'minimum_os' && {
      osName: draft.osName.trim() || undefined,
      minimumVersion: draft.minimumVersion.trim(),
    }),
    ...(kind === 'ownership' && { ownerships: draft.ownerships }),
    ...(kind === 'device_limit' && {
      deviceLimit: whole(draft.deviceLimit),
      ignoreUnusedDays: draft.ignoreUnusedDays.trim() ? whole(draft.ignoreUnusedDays) : undefined,
    }),
    ...(kind === 'hours' && {
      hours: {
        timeZone: draft.timeZone.trim(),
        days: draft.days,
        opensAt: draft.opensAt,
        closesAt: draft.closesAt,
      },
    }),
    ...(kind === 'closed' &&
      draft.from &&
      draft.until && { closed: { from: toInstant(draft.from), until: toInstant(draft.until) } }),
  };
}

/** 0, which the server refuses with what it wants, for all that is no whole number. */
const whole = (text: string) => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : 0);

const toInstant = (local: string) => new Date(local).toISOString();

function toLocal(instant: string): string {
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
