import { expect, test } from 'vitest';
import type { RequestExpectation } from '../api/models';
import { en } from '../texts/en';
import { expectedSentence, isExpected } from './expectation';

const claim: RequestExpectation = {
  deviceId: '0',
  displayName: "Eva's laptop",
  match: 'claim',
  identifier: 'serialNumber',
  listed: 'S-1',
  shown: 'S-1',
};

test('a claim is the expected device, for a person to decide', () => {
  expect(isExpected(claim)).toBe(true);
  expect(expectedSentence(claim, en)).toContain("Eva's laptop");
});

test('what differs is said and is not the expected device', () => {
  const near = { ...claim, match: 'near', shown: 's-1' };
  const platform = { ...claim, otherPlatform: 'macos' };
  const serial = { ...claim, match: 'key', otherSerialNumber: 'S-2' };
  expect([near, platform, serial].map(isExpected)).toEqual([false, false, false]);
  expect(expectedSentence(near, en)).toMatch(/S-1.*s-1/);
  expect(expectedSentence(platform, en)).toContain('macOS');
  expect(expectedSentence(serial, en)).toContain('S-2');
});
