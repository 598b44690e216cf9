import { readSpoken, spells } from './spokenForm';

export type Comparison =
  { result: 'match' } | { result: 'noMatch' } | { result: 'sha1' } | { result: 'checkDigit'; group: number };

const PREFIX = /^sha-?(?:256|1)(?:\s+fingerprint)?\s*[:=]/i;
// Windows' certificate dialog copies a direction mark along with the thumbprint.
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Compares what a person pasted, in any notation, with the fingerprints of a request. */
export function compareFingerprint(pasted: string, sha256: string, sha1?: string | null): Comparison {
  const text = pasted.replace(INVISIBLE, '').trim().replace(PREFIX, '').trim();
  const compact = text.replace(/[:\s-]/g, '').toLowerCase();

  if (compact === sha256) return { result: 'match' };
  if (sha1 && compact === sha1) return { result: 'sha1' };

  const spoken = readSpoken(text);
  if (spoken && 'wrongGroup' in spoken) return { result: 'checkDigit', group: spoken.wrongGroup };
  return { result: spoken && spells(spoken.letters, sha256) ? 'match' : 'noMatch' };
}
