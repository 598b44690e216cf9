import { expect, test } from 'vitest';
import { vector } from '../testkit/requests';
import { formatFingerprint, truncateFingerprint } from './fingerprint';

test('Fingerprint_prints_uppercase_pairs_with_colons', () => {
  expect(formatFingerprint(vector.sha256)).toBe(vector.display);
});

test('Fingerprint_keeps_first_eight_and_last_four_bytes_when_truncated', () => {
  expect(truncateFingerprint(vector.sha256)).toBe(vector.truncated);
});
