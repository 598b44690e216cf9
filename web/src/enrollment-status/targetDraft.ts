import type { EnrollmentTarget, EnrollmentTargetDraft, PlatformStatus } from '../api/models';

/** Steps that a target may be of, in the order in which they come; the whole way is none of them. */
export const targetSteps = [
  'awaiting_approval',
  'issuing_identity',
  'registering',
  'device_setup',
  'applying_policies',
  'installing_apps',
  'account_setup',
  'pending_user',
] as const;

/** Times are counted up to these limits, so that whether one was kept is known and not guessed. */
export const targetMinutes = [
  1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 18, 20, 25, 30, 35, 40, 45, 50, 60, 75, 90, 105, 120, 150, 180, 240,
  300, 360, 480, 600, 720, 1080, 1440,
] as const;

/** A form: everything is text until it is sent. */
export interface TargetForm {
  kind: string;
  /** Empty: the whole way. */
  step: string;
  /** Platform and method with a slash between; empty: all. */
  devices: string;
  minutes: string;
  percent: string;
  simulated: boolean;
}

export const emptyTarget: TargetForm = {
  kind: 'duration',
  step: '',
  devices: '',
  minutes: '45',
  percent: '95',
  simulated: false,
};

export const formOf = (target: EnrollmentTarget): TargetForm => ({
  kind: target.kind,
  step: target.step ?? '',
  devices: devicesOf(target.platform, target.method),
  minutes: String(target.minutes ?? 45),
  percent: String(target.percent),
  simulated: target.simulated,
});

const devicesOf = (platform: string | null | undefined, method: string | null | undefined) =>
  [platform, method].filter(Boolean).join('/');

/** Platforms and methods of which there are any, and the one that is chosen. */
export function deviceOptions(
  platforms: readonly PlatformStatus[],
  chosen: EnrollmentTarget | undefined,
): [value: string, label: string][] {
  const options = new Map(
    platforms
      .filter(({ platform }) => platform !== 'unknown')
      .map(({ platform, method, label }) => [devicesOf(platform, method), label]),
  );
  const value = devicesOf(chosen?.platform, chosen?.method);
  if (value && !options.has(value)) options.set(value, chosen?.label ?? value);
  return [...options];
}

/** A decimal comma is one, too. */
const percentOf = (text: string) => Number(text.trim().replace(',', '.'));

export const percentFits = (text: string) => {
  const percent = percentOf(text);
  return text.trim() !== '' && percent >= 70 && percent <= 99.9;
};

export function toBody({
  kind,
  step,
  devices,
  minutes,
  percent,
  simulated,
}: TargetForm): EnrollmentTargetDraft {
  const [platform, method] = devices.split('/');
  return {
    kind,
    ...(kind === 'duration' && { step: step || undefined, minutes: Number(minutes) }),
    platform: platform || undefined,
    method,
    percent: percentOf(percent),
    simulated,
  };
}
