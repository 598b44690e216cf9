import { readSpoken, spells } from './spokenForm';

export type Comparison =
  { result: 'match' } | { result: 'noMatch' } | { result: 'sha1' } | { result: 'checkDigit'; group: number };

const PREFIX = /^sha-?(?:256|1)(?:\s+fingerprint)?\s*[:=]/i;
// Windows' certificate dialog copies a direction mark along with the thumbprint.
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

const none: Comparison = { result: 'noMatch' };
const ranks = ['match', 'sha1', 'checkDigit'];

interface Fingerprints {
  sha256: string;
  sha1?: string | null;
}

/** Compares what a person pasted, in any notation, with the fingerprints of a request; null when nothing was pasted. */
export function compareFingerprint(pasted: string, { sha256, sha1 }: Fingerprints): Comparison | null {
  const text = pasted.replace(INVISIBLE, '').trim();
  if (!text) return null;
  // Whoever copies the whole answer of `muster-agent fingerprint` copies labels, too: they stand in columns.
  const found = [text, ...text.split(/\n|\t| {2,}/)].map((part) => compareOne(part, sha256, sha1));
  return ranks.map((rank) => found.find(({ result }) => result === rank)).find(Boolean) ?? none;
}

function compareOne(part: string, sha256: string, sha1?: string | null): Comparison {
  const text = part.trim().replace(PREFIX, '').trim();
  const compact = text.replace(/[:\s-]/g, '').toLowerCase();

  if (compact === sha256) return { result: 'match' };
  if (sha1 && compact === sha1) return { result: 'sha1' };

  const spoken = readSpoken(text);
  if (spoken && 'wrongGroup' in spoken) return { result: 'checkDigit', group: spoken.wrongGroup };
  return { result: spoken && spells(spoken.letters, sha256) ? 'match' : 'noMatch' };
}
