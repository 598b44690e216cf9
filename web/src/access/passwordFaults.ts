import type { Texts } from '../texts/en';

const SHORTEST = 12;
const LONGEST = 200;

export function newPasswordFault(password: string, t: Texts['access']['changePassword']): string | undefined {
  if (password.length < SHORTEST) return t.tooShort;
  return password.length > LONGEST ? t.tooLong : undefined;
}
