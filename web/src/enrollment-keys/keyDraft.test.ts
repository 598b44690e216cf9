import { expect, test } from 'vitest';
import { emptyKey, keyFaults, toBody } from './keyDraft';

const words = { nameFault: 'name', bindingFault: 'binding', usesFault: 'uses', hoursFault: 'hours' };
const good = { ...emptyKey, name: 'Ann', personId: 'p' };

test('Draft_without_faults_has_none', () => {
  expect(keyFaults(good, words)).toEqual({});
  expect(keyFaults({ ...good, personId: null, groupId: 'g' }, words)).toEqual({});
});

test('Draft_that_says_nothing_names_every_fault', () => {
  expect(keyFaults({ ...emptyKey, uses: '0', hours: '1.5' }, words)).toEqual({
    name: 'name',
    binding: 'binding',
    uses: 'uses',
    hours: 'hours',
  });
});

test('Draft_leaves_out_what_was_not_said', () => {
  expect(toBody(good)).toEqual({ name: 'Ann', personId: 'p', maxUses: 1, hoursValid: 24 });
});

test('Draft_takes_networks_in_any_layout', () => {
  expect(toBody({ ...good, addresses: ' 10.0.0.0/8,\n2001:db8::/48 192.0.2.1 ' }).addresses).toEqual([
    '10.0.0.0/8',
    '2001:db8::/48',
    '192.0.2.1',
  ]);
});
