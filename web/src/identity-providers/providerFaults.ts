import { isUnfinished } from '../operators/grantDraft';
import type { Texts } from '../texts/en';
import { scopesOf, type ProviderForm, type RuleDraft } from './providerDraft';

const LONGEST_NAME = 64;

export type TextName = 'name' | 'issuer' | 'clientId' | 'scopes' | 'usernameClaim' | 'displayNameClaim';

/** What the server would refuse, said before it is asked. */
export function providerFaults(
  form: ProviderForm,
  t: Texts['identityProviders']['form'],
): Partial<Record<TextName, string>> {
  const faults: Partial<Record<TextName, string>> = {};
  const name = form.name.trim();
  if (name === '' || name.length > LONGEST_NAME) faults.name = t.nameFault;
  if (!isIssuer(form.issuer.trim())) faults.issuer = t.issuerFault;
  if (!form.clientId.trim()) faults.clientId = t.clientIdFault;
  if (!scopesOf(form.scopes).includes('openid')) faults.scopes = t.scopesFault;
  return faults;
}

export const isRuleUnfinished = (rule: RuleDraft) =>
  !rule.claim.trim() || !rule.value.trim() || isUnfinished(rule);

/** Whether http is good enough, as on the same machine, the server decides. */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, search } = new URL(text);
  return /^https?:$/.test(protocol) && search === '';
}
