import { expect, test } from 'vitest';
import { vector } from '../testkit/requests';
import { compareFingerprint } from './compareFingerprint';

const compare = (pasted: string) => compareFingerprint(pasted, vector);

test.each([
  vector.sha256,
  vector.display,
  vector.display.toLowerCase(),
  vector.display.replaceAll(':', ' '),
  vector.display.replaceAll(':', '-'),
  `  ${vector.display.slice(0, 48)}\n${vector.display.slice(48)} `,
  `SHA256:${vector.sha256}`,
  `sha256 Fingerprint=${vector.display}`,
  `SHA256 Fingerprint=${vector.display}`,
  `\u200e${vector.sha256}`,
  vector.spoken,
  vector.spoken.toLowerCase().replaceAll('-', ' '),
  vector.base32,
  `SHA-256      ${vector.display}`,
  `SHA-256      ${vector.display}\nas hex       ${vector.sha256}\nSHA-1        BF:99  (for searching only)`,
])('Comparison_matches_when_written_as_%s', (pasted) => {
  expect(compare(pasted)).toEqual({ result: 'match' });
});

test.each([
  'bf994c53e06be5140d2f3b76609b26351f215022',
  'SHA1 Fingerprint=BF:99:4C:53:E0:6B:E5:14:0D:2F:3B:76:60:9B:26:35:1F:21:50:22',
  'SHA-1        BF:99:4C:53:E0:6B:E5:14:0D:2F:3B:76:60:9B:26:35:1F:21:50:22  (Windows thumbprint)',
])('Comparison_recognises_the_thumbprint_%s', (pasted) => {
  expect(compare(pasted)).toEqual({ result: 'sha1' });
});

test('Comparison_names_the_group_when_a_check_digit_is_wrong', () => {
  expect(compare(vector.spoken.replace('ETLIMXK', 'ETLIMXL'))).toEqual({ result: 'checkDigit', group: 2 });
});

test('Comparison_says_nothing_while_nothing_is_pasted', () => {
  expect(compare(' \n')).toBeNull();
});

test.each([
  'hello',
  vector.truncated,
  vector.sha256.slice(1),
  vector.sha256.replace('2', '3'),
  '0'.repeat(40),
])('Comparison_fails_for_%s', (pasted) => {
  expect(compare(pasted)).toEqual({ result: 'noMatch' });
});
