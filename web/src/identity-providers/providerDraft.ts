import type { ClaimRule, IdentityProvider, IdentityProviderDraft } from '../api/identityProviders';
import type { GrantDraft } from '../operators/grantDraft';

/** A rule in the editor: who gets the role, and where. */
export interface RuleDraft extends GrantDraft {
  claim: string;
  value: string;
}

/** What the form holds; texts as they are typed. */
export interface ProviderForm {
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** The secret that is there is to go. */
  dropsSecret: boolean;
  scopes: string;
  usernameClaim: string;
  displayNameClaim: string;
  rules: RuleDraft[];
  createsOperators: boolean;
  enabled: boolean;
}

export function addRule(rules: readonly RuleDraft[]): RuleDraft[] {
  const key = Math.max(-1, ...rules.map((rule) => rule.key)) + 1;
  return [...rules, { key, claim: 'groups', value: '', role: 'viewer', everything: true, groups: [] }];
}

export function formOf(known: IdentityProvider | null): ProviderForm {
  return {
    name: known?.name ?? '',
    issuer: known?.issuer ?? '',
    clientId: known?.clientId ?? '',
    clientSecret: '',
    dropsSecret: false,
    scopes: (known?.scopes ?? ['openid', 'profile', 'email']).join(' '),
    usernameClaim: known?.usernameClaim ?? 'preferred_username',
    displayNameClaim: known?.displayNameClaim ?? 'name',
    rules: (known?.rules ?? []).map((rule, key) => ({ ...rule, key, groups: rule.groups ?? [] })),
    createsOperators: known?.createsOperators ?? true,
    enabled: known?.enabled ?? true,
  };
}

export const scopesOf = (text: string) => text.split(/\s+/).filter(Boolean);

/** An empty secret keeps the one that is there, unless that is to go. */
export function toDraft(form: ProviderForm): IdentityProviderDraft {
  const secret = form.clientSecret === '' ? null : form.clientSecret;
  return {
    name: form.name.trim(),
    issuer: form.issuer.trim(),
    clientId: form.clientId.trim(),
    clientSecret: form.dropsSecret ? '' : secret,
    scopes: scopesOf(form.scopes),
    usernameClaim: form.usernameClaim.trim() || null,
    displayNameClaim: form.displayNameClaim.trim() || null,
    rules: form.rules.map(toRule),
    createsOperators: form.createsOperators,
    enabled: form.enabled,
  };
}

function toRule({ claim, value, role, everything, groups }: RuleDraft): ClaimRule {
  return { claim: claim.trim(), value: value.trim(), role, everything, groups: everything ? [] : groups };
}
