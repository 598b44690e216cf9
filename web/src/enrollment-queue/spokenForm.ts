const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BLOCK = 13;

/** The Luhn check digit modulo 32 as Syncthing's device ids have it: walked from the left, factors 1, 2, 1, 2 … */
export function checkDigit(text: string): string {
  let sum = 0;
  [...text].forEach((character, index) => {
    const product = ALPHABET.indexOf(character) * ((index % 2) + 1);
    sum += Math.floor(product / 32) + (product % 32);
  });
  return ALPHABET.charAt((32 - (sum % 32)) % 32);
}

function toBase32(hex: string): string {
  let bits = (hex.match(/../g) ?? []).map((pair) => parseInt(pair, 16).toString(2).padStart(8, '0')).join('');
  bits = bits.padEnd(Math.ceil(bits.length / 5) * 5, '0');
  return (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET.charAt(parseInt(five, 2))).join('');
}

const blocksOf = (text: string, length: number) => text.match(new RegExp(`.{${length}}`, 'g')) ?? [];

/** Base32 of the hash in eight groups of seven, with a check digit after every thirteen letters. */
export function toSpoken(hex: string): string {
  const checked = blocksOf(toBase32(hex), BLOCK).map((block) => block + checkDigit(block));
  return blocksOf(checked.join(''), 7).join('-');
}

export type SpokenReading = { letters: string } | { wrongGroup: number } | null;

/** Reads a spoken form with or without check digits; null when the text is none. `wrongGroup` counts the printed groups, 1 to 8. */
export function readSpoken(text: string): SpokenReading {
  const letters = text
    .toUpperCase()
    .replace(/[-\s]/g, '')
    .replaceAll('0', 'O')
    .replaceAll('1', 'I')
    .replaceAll('8', 'B');
  if (!/^[A-Z2-7]+$/.test(letters)) return null;
  if (letters.length === 4 * BLOCK) return { letters };
  if (letters.length !== 4 * (BLOCK + 1)) return null;

  const blocks = blocksOf(letters, BLOCK + 1);
  const wrong = blocks.findIndex((block) => checkDigit(block.slice(0, BLOCK)) !== block.charAt(BLOCK));
  // Each check digit stands at the end of every second printed group.
  return wrong >= 0
    ? { wrongGroup: (wrong + 1) * 2 }
    : { letters: blocks.map((block) => block.slice(0, BLOCK)).join('') };
}

/** True when the letters, without check digits, spell this hash. */
export function spells(letters: string, hex: string): boolean {
  return toBase32(hex) === letters;
}
