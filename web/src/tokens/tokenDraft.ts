const MOST_DAYS = 366;
const LONGEST_NAME = 128;

export interface TokenDraft {
  name: string;
  days: string;
}

export const emptyToken: TokenDraft = { name: '', days: '90' };

export type TokenFaults = Partial<Record<keyof TokenDraft, string>>;

export function tokenFaults(
  { name, days }: TokenDraft,
  t: { nameFault: string; daysFault: string },
): TokenFaults {
  const faults: TokenFaults = {};
  const length = name.trim().length;
  if (length === 0 || length > LONGEST_NAME) faults.name = t.nameFault;
  const valid = Number(days);
  if (!Number.isInteger(valid) || valid < 1 || valid > MOST_DAYS) faults.days = t.daysFault;
  return faults;
}
