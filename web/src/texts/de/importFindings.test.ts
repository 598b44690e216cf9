import { expect, test } from 'vitest';
import { findingText } from './importFindings';

test.each([
  ['ROW_OVERTAKEN', 'The device was taken off the list since the check.', 'von der Liste genommen'],
  [
    'ROW_OVERTAKEN',
    'The device group Attic is not there any more, or rules say by now which devices are in it.',
    'Gerätegruppe Attic gibt es nicht mehr',
  ],
  ['ROW_OVERTAKEN', 'Another row of this list is about the same expected device by now.', 'andere Zeile'],
  [
    'ROW_OVERTAKEN',
    'The identifiers of this row belong to several expected devices by now.',
    'mehreren erwarteten Geräten',
  ],
  ['DIRECTORY_UNAVAILABLE', 'The directory was removed. Upload the list again.', 'wurde entfernt'],
  [
    'DIRECTORY_UNAVAILABLE',
    'The password of the directory was sealed with a key that is gone.',
    'versiegelt',
  ],
  [
    'DIRECTORY_UNAVAILABLE',
    'Head office takes longer than 30 seconds for 500 login names. Ask.',
    'Head office braucht für 500 Anmeldenamen länger als 30 Sekunden',
  ],
  ['DIRECTORY_UNAVAILABLE', 'ldap.example.org does not answer.', 'ldap.example.org does not answer.'],
])('%s_is_said_in_German', (code, message, german) => {
  const said = findingText(code, message);
  expect(said).toContain(german);
  expect(said).not.toBe(message);
});
