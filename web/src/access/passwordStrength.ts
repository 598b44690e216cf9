export type Strength = 'weak' | 'fair' | 'good' | 'strong';

const FAIR = 42;
const GOOD = 60;
const STRONG = 80;

/** A rough guess in bits: length counts, repeated and neighbouring characters and one's own name do not. */
export function passwordStrength(password: string, username: string): Strength {
  const own = username.toLowerCase();
  const rest = own.length > 1 ? password.toLowerCase().replaceAll(own, '') : password;
  const telling = [...rest].filter((character, index, all) => {
    const step = index === 0 ? NaN : (character.codePointAt(0) ?? 0) - (all[index - 1]?.codePointAt(0) ?? 0);
    return Number.isNaN(step) || Math.abs(step) > 1;
  });
  const bits = telling.length * Math.log2(Math.max(2, new Set(telling).size));
  if (bits < FAIR) return 'weak';
  if (bits < GOOD) return 'fair';
  return bits < STRONG ? 'good' : 'strong';
}
