import { expect, test } from 'vitest';
import { emptyProfile, toBody } from './profileDraft';
import { faultyApps, profileFaults } from './profileFaults';

const words = {
  nameFault: 'name',
  timeoutFault: 'timeout',
  appFault: 'app',
  messageFault: 'message',
  supportUrlFault: 'url',
};
const good = { ...emptyProfile, name: 'Kiosk ESP' };
const app = { appId: 'Contoso.One', name: 'One', required: true };

test('Draft_is_sent_without_what_is_empty', () => {
  const body = toBody({ ...good, customHeading: ' ', apps: [{ ...app, appId: ' Contoso.One ' }] });
  expect(body.customHeading).toBeUndefined();
  expect(body.blockingApps).toEqual([app]);
  expect(body).toMatchObject({ name: 'Kiosk ESP', status: 'active', timeoutMinutes: 60, deviceBlock: true });
});

test.each([
  ['a name is missing', { name: ' ' }, 'name'],
  ['the time is 0', { timeout: '0' }, 'timeoutMinutes'],
  ['the time is 1441', { timeout: '1441' }, 'timeoutMinutes'],
  ['the time is no whole number', { timeout: '1.5' }, 'timeoutMinutes'],
  ['the time is empty', { timeout: '' }, 'timeoutMinutes'],
  ['an app has no name', { apps: [{ ...app, name: '' }] }, 'blockingApps'],
  ['the address is a script', { supportUrl: 'javascript:alert(1)' }, 'supportUrl'],
  ['the address has no scheme', { supportUrl: 'support.company.com' }, 'supportUrl'],
  ['the message is too long', { customMessage: 'm'.repeat(10_001) }, 'customMessage'],
])('Fault_is_said_when_%s', (_, change, field) => {
  expect(Object.keys(profileFaults({ ...good, ...change }, words))).toEqual([field]);
});

test('Nothing_is_at_fault_at_the_limits', () => {
  const draft = {
    ...good,
    timeout: '1440',
    supportUrl: 'https://support.company.com',
    customMessage: 'm'.repeat(10_000),
  };
  expect(profileFaults(draft, words)).toEqual({});
});

test('Second_of_two_apps_with_one_identifier_is_at_fault_whatever_the_case', () => {
  expect([...faultyApps({ ...good, apps: [app, { ...app, appId: 'CONTOSO.ONE' }] })]).toEqual([1]);
});
