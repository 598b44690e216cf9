import type { ClaimRule, IdentityProvider, IdentityProviderDraft } from '../api/identityProviders';

/** What the form holds; texts as they are typed. */
export interface ProviderForm {
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  scopes: string;
  usernameClaim: string;
  displayNameClaim: string;
  rules: ClaimRule[];
  createsOperators: boolean;
  enabled: boolean;
}

export const emptyRule: ClaimRule = {
  claim: 'groups',
  value: '',
  role: 'viewer',
  everything: true,
  groups: [],
};

export function formOf(known: IdentityProvider | null): ProviderForm {
  return {
    name: known?.name ?? '',
    issuer: known?.issuer ?? '',
    clientId: known?.clientId ?? '',
    clientSecret: '',
    scopes: (known?.scopes ?? ['openid', 'profile', 'email']).join(' '),
    usernameClaim: known?.usernameClaim ?? 'preferred_username',
    displayNameClaim: known?.displayNameClaim ?? 'name',
    rules: known?.rules ?? [],
    createsOperators: known?.createsOperators ?? true,
    enabled: known?.enabled ?? true,
  };
}

/** An empty secret keeps the one that is there. */
export function toDraft(form: ProviderForm): IdentityProviderDraft {
  return {
    ...form,
    name: form.name.trim(),
    issuer: form.issuer.trim(),
    clientId: form.clientId.trim(),
    clientSecret: form.clientSecret === '' ? null : form.clientSecret,
    scopes: form.scopes.split(/\s+/).filter(Boolean),
  };
}
