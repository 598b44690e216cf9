import { describe, expect, it } from 'vitest';
import { en } from '../texts/en';
import { addRule, formOf, toDraft } from './providerDraft';
import { isRuleUnfinished, providerFaults } from './providerFaults';

const t = en.identityProviders.form;
const good = { ...formOf(null), name: 'Company', issuer: 'https://id.example.com', clientId: 'muster' };

describe('providerDraft', () => {
  it('keeps the secret that is there when none is typed', () => {
    expect(toDraft(formOf(null)).clientSecret).toBeNull();
    expect(toDraft({ ...formOf(null), clientSecret: ' s ' }).clientSecret).toBe(' s ');
  });

  it('removes the secret when asked to', () => {
    expect(toDraft({ ...formOf(null), dropsSecret: true }).clientSecret).toBe('');
  });

  it('reads scopes with any blanks between', () => {
    expect(toDraft({ ...formOf(null), scopes: ' openid   groups ' }).scopes).toEqual(['openid', 'groups']);
  });

  it('sends the groups of a rule only where they limit it', () => {
    const [rule] = addRule([]);
    const limited = { ...rule!, everything: false, groups: ['g1'] };
    expect(toDraft({ ...good, rules: [limited] }).rules?.[0]?.groups).toEqual(['g1']);
    expect(toDraft({ ...good, rules: [{ ...limited, everything: true }] }).rules?.[0]?.groups).toEqual([]);
  });
});

describe('providerFaults', () => {
  it('lets a whole form through', () => {
    expect(providerFaults(good, t)).toEqual({});
  });

  it('names each field that is not there', () => {
    const faults = providerFaults({ ...formOf(null), scopes: 'profile' }, t);
    expect(Object.keys(faults).sort()).toEqual(['clientId', 'issuer', 'name', 'scopes']);
  });

  it('takes no issuer with a query', () => {
    expect(providerFaults({ ...good, issuer: 'https://id.example.com?a=1' }, t).issuer).toBe(t.issuerFault);
  });

  it('finds the rule without a value or without a group', () => {
    const [rule] = addRule([]);
    expect(isRuleUnfinished(rule!)).toBe(true);
    expect(isRuleUnfinished({ ...rule!, value: 'admins' })).toBe(false);
    expect(isRuleUnfinished({ ...rule!, value: 'admins', everything: false })).toBe(true);
  });
});
