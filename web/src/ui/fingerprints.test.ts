import { expect, test } from 'vitest';
import known from '../../../tests/Unit/Fixtures/fingerprints.json';
import { toSpoken } from '../enrollment-queue/spokenForm';
import { formatFingerprint } from './fingerprint';

/** C:X-4. The same file is read by tests/Unit/Kernel/FingerprintTests.cs, and neither of the two made it. */
test('Fingerprints_of_a_hundred_random_keys_are_those_that_the_agent_shows', () => {
  expect(known).toHaveLength(100);
  for (const { sha256, display, spoken } of known) {
    expect(formatFingerprint(sha256)).toBe(display);
    expect(toSpoken(sha256)).toBe(spoken);
  }
});
