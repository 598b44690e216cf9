import type { ApiToken } from '../api/models';

const WEEKS_NOTICE_MS = 14 * 86_400_000;

export type TokenLook = 'active' | 'endsSoon' | 'expired' | 'revoked';

/** The server's state; one that ends within two weeks deserves a word before it stops things. */
export function tokenLook({ state, expiresAt }: ApiToken, now: number): TokenLook {
  if (state === 'revoked' || state === 'expired') return state;
  const left = Date.parse(expiresAt) - now;
  if (left <= 0) return 'expired';
  return left < WEEKS_NOTICE_MS ? 'endsSoon' : 'active';
}
