import { call, client } from './client';
import type { components } from './schema';

type Schemas = components['schemas'];

export type SignInProvider = Schemas['SignInProvider'];
export type IdentityProvider = Schemas['IdentityProvider'];
export type IdentityProviderDraft = Schemas['IdentityProviderDraft'];
export type ClaimRule = Schemas['ClaimRule'];
export type ClaimsPreview = Schemas['ClaimsPreview'];
export type ProviderValidation = Schemas['ProviderValidation'];

export function listSignInProviders(): Promise<SignInProvider[]> {
  return call(client.GET('/api/session/providers'));
}

export function listIdentityProviders(): Promise<IdentityProvider[]> {
  return call(client.GET('/api/identity-providers'));
}

export function saveIdentityProvider(
  known: IdentityProvider | null,
  body: IdentityProviderDraft,
): Promise<IdentityProvider> {
  return known
    ? call(
        client.PUT('/api/identity-providers/{id}', {
          params: { path: { id: known.id } },
          headers: { 'If-Match': `"${known.version}"` },
          body,
        }),
      )
    : call(client.POST('/api/identity-providers', { body }));
}

export async function removeIdentityProvider(known: IdentityProvider): Promise<void> {
  await call(
    client.DELETE('/api/identity-providers/{id}', {
      params: { path: { id: known.id } },
      headers: { 'If-Match': `"${known.version}"` },
    }),
  );
}

export function validateIdentityProvider(id: string): Promise<ProviderValidation> {
  return call(client.POST('/api/identity-providers/{id}/validate', { params: { path: { id } } }));
}

export function previewClaims(id: string, claims: unknown): Promise<ClaimsPreview> {
  return call(
    client.POST('/api/identity-providers/{id}/preview', {
      params: { path: { id } },
      body: { claims },
    }),
  );
}
