import { call, client } from './client';
import type {
  ApiToken,
  ListQuery,
  NewToken,
  Page,
  ProveSecondFactor,
  SecondFactorOffer,
  SignedInBrowser,
} from './models';

export function offerSecondFactor(): Promise<SecondFactorOffer> {
  return call(client.POST('/api/session/second-factor/offer'));
}

export async function confirmSecondFactor(body: ProveSecondFactor): Promise<string[]> {
  return (await call(client.POST('/api/session/second-factor/confirm', { body }))).codes;
}

export async function replaceRecoveryCodes(body: ProveSecondFactor): Promise<string[]> {
  return (await call(client.POST('/api/session/second-factor/recovery-codes', { body }))).codes;
}

export async function removeSecondFactor(body: ProveSecondFactor): Promise<void> {
  await call(client.POST('/api/session/second-factor/remove', { body }));
}

export function listBrowsers(): Promise<SignedInBrowser[]> {
  return call(client.GET('/api/session/browsers'));
}

export async function signOutBrowser(id: string): Promise<void> {
  await call(client.POST('/api/session/browsers/{id}/sign-out', { params: { path: { id } } }));
}

export function listOwnTokens(query: ListQuery): Promise<Page<ApiToken>> {
  return call(client.GET('/api/session/tokens', { params: { query } }));
}

export function createOwnToken(body: { name: string; daysValid: number }): Promise<NewToken> {
  return call(client.POST('/api/session/tokens', { body }));
}

export async function revokeOwnToken(id: string): Promise<void> {
  await call(client.POST('/api/session/tokens/{id}/revoke', { params: { path: { id } } }));
}
