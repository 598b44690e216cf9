import { expect, test } from 'vitest';
import { mappingFaults } from './mapping';

test('Mapping_needs_the_mandatory_fields_and_one_identifier', () => {
  expect(mappingFaults(['name', 'email', null])).toEqual({
    missing: ['ownership', 'platform', 'serialNumber'],
    twice: [],
  });
  expect(mappingFaults(['name', 'email', 'ownership', 'platform', 'imei'])).toEqual({
    missing: [],
    twice: [],
  });
});

test('Field_of_two_columns_is_told_once', () => {
  expect(mappingFaults(['name', 'email', 'ownership', 'platform', 'imei', 'name', 'name']).twice).toEqual([
    'name',
  ]);
});
