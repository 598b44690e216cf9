import { describe, expect, it } from 'vitest';
import { formOf, toDraft } from './providerDraft';

describe('providerDraft', () => {
  it('keeps the secret that is there when none is typed', () => {
    expect(toDraft(formOf(null)).clientSecret).toBeNull();
    expect(toDraft({ ...formOf(null), clientSecret: ' s ' }).clientSecret).toBe(' s ');
  });

  it('reads scopes with any blanks between', () => {
    expect(toDraft({ ...formOf(null), scopes: ' openid   groups ' }).scopes).toEqual(['openid', 'groups']);
  });
});
