import { expect, test } from 'vitest';
import { mappingFaults } from './mapping';

test('Mapping_needs_the_mandatory_fields_and_one_identifier', () => {
  expect(mappingFaults(['name', 'email', null], false)).toEqual({
    missing: ['ownership', 'platform', 'serialNumber'],
    twice: [],
  });
  expect(mappingFaults(['name', 'email', 'ownership', 'platform', 'imei'], false)).toEqual({
    missing: [],
    twice: [],
  });
});

test('Field_of_two_columns_is_told_once', () => {
  expect(
    mappingFaults(['name', 'email', 'ownership', 'platform', 'imei', 'name', 'name'], false).twice,
  ).toEqual(['name']);
});

test('Directory_says_name_and_address_where_there_is_a_login_name', () => {
  const mapping = ['ownership', 'platform', 'imei', 'samAccountName'];
  expect(mappingFaults(mapping, true).missing).toEqual([]);
  expect(mappingFaults(mapping, false).missing).toEqual(['name', 'email']);
  expect(mappingFaults(mapping.slice(0, 3), true).missing).toEqual(['name', 'email']);
});
