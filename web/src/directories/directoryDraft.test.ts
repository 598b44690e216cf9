import { describe, expect, it } from 'vitest';
import type { DirectoryDomain } from '../api/directories';
import { en } from '../texts/en';
import { formOf, isAsKept, needsPassword, presets, toDraft } from './directoryDraft';
import { directoryFaults } from './directoryFaults';

const t = en.directories.form.faults;
const known: DirectoryDomain = {
  id: '1',
  name: 'example.org',
  servers: ['dc1.example.org:636'],
  security: 'ldaps',
  caCertificate: null,
  bindDn: 'cn=muster,dc=example,dc=org',
  baseDn: 'dc=example,dc=org',
  personFilter: presets.open_ldap.personFilter,
  attributes: { ...presets.open_ldap.attributes },
  pageSize: 500,
  timeLimitSeconds: 15,
  version: 3,
};

describe('directoryDraft', () => {
  it('begins as Active Directory', () => {
    expect(formOf(null).attributes.login).toBe('sAMAccountName');
  });

  it('keeps the password that is there when none is typed', () => {
    expect(toDraft(formOf(known)).bindPassword).toBeNull();
    expect(toDraft({ ...formOf(known), bindPassword: ' s ' }).bindPassword).toBe(' s ');
  });

  it('sends what it got, but for the password', () => {
    const draft = toDraft(formOf(known));
    expect({ ...draft, id: known.id, version: known.version }).toEqual({ ...known, bindPassword: null });
  });

  it('knows whether something was changed', () => {
    expect(isAsKept(formOf(known), known)).toBe(true);
    expect(isAsKept({ ...formOf(known), baseDn: 'dc=org' }, known)).toBe(false);
    expect(isAsKept(formOf(null), null)).toBe(false);
  });
});

describe('needsPassword', () => {
  it('is true for whom the password was not given for', () => {
    const form = formOf(known);
    expect(needsPassword(form, null)).toBe(true);
    expect(needsPassword({ ...form, server: 'evil.example.org:636' }, known)).toBe(true);
    expect(needsPassword({ ...form, secondServer: 'evil.example.org' }, known)).toBe(true);
    expect(needsPassword({ ...form, security: 'starttls' }, known)).toBe(true);
    expect(needsPassword({ ...form, caCertificate: 'PEM' }, known)).toBe(true);
  });

  it('is false for the same servers, also with the port left out', () => {
    expect(needsPassword(formOf(known), known)).toBe(false);
    expect(needsPassword({ ...formOf(known), server: 'DC1.example.org' }, known)).toBe(false);
  });
});

describe('directoryFaults', () => {
  it('lets a whole form through', () => {
    expect(directoryFaults(formOf(known), known, t)).toEqual({});
  });

  it('names each field that is not there', () => {
    const faults = directoryFaults({ ...formOf(null), pageSize: '5', personFilter: 'a=b' }, null, t);
    expect(Object.keys(faults).sort()).toEqual([
      'baseDn',
      'bindDn',
      'bindPassword',
      'name',
      'pageSize',
      'personFilter',
      'server',
    ]);
  });
});
