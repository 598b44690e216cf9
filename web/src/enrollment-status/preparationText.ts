import type { EnrollmentHappening } from '../api/models';
import type { Texts } from '../texts/en';

interface Grouping {
  policy?: string;
  policyVersion?: number;
  error?: string | null;
}

/** What happened to a device that is being prepared, in words; undefined for everything else. */
export function preparationText(
  { kind, data }: Pick<EnrollmentHappening, 'kind' | 'data'>,
  t: Texts['devicePreparation'],
): string | undefined {
  const said = read(data);
  switch (kind) {
    case 'enrollmentTimeGroupJoined':
      return t.happened.joined(said.policy ?? '', said.policyVersion ?? 1);
    case 'enrollmentTimeGroupFailed':
      return `${t.happened.failed(said.policy ?? '')}: ${t.target.meaning[said.error ?? 'unknown'] ?? said.error}`;
    case 'devicePrepSync':
      return t.happened.sync[said.value ?? ''];
    case 'continuedAnyway':
      return t.happened.continuedAnyway;
    default:
      return undefined;
  }
}

function read(data: string | null | undefined): Grouping & { value?: string } {
  try {
    return (JSON.parse(data ?? '{}') ?? {}) as Grouping & { value?: string };
  } catch {
    return {};
  }
}
