const HALF = 4;

/** `bcdf ghjk` and the like become `BCDF-GHJK`, the form in which the server keeps codes. */
export function userCode(typed: string): string {
  const letters = typed.toUpperCase().replace(/[^A-Z]/g, '');
  return letters.length > HALF ? `${letters.slice(0, HALF)}-${letters.slice(HALF)}` : letters;
}
