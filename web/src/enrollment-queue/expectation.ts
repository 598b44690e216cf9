import type { RequestExpectation } from '../api/models';
import type { Texts } from '../texts/en';
import { platformName } from '../ui/platforms';

/** It takes the place of the expected device when it is let in. */
export const isExpected = ({ match, otherPlatform, otherSerialNumber }: RequestExpectation) =>
  (match === 'key' || match === 'claim') && !otherPlatform && !otherSerialNumber;

/** What the list says of a request, and what differs. */
export function expectedSentence(expected: RequestExpectation, t: Texts): string {
  const e = t.queue.expectation;
  const { displayName, match, listed, shown, otherPlatform, otherSerialNumber } = expected;
  if (match === 'withdrawn') return e.withdrawn(displayName);
  if (match === 'near') return e.near(displayName, listed, shown);
  if (otherPlatform) return e.otherPlatform(displayName, platformName(otherPlatform));
  if (otherSerialNumber) return e.otherSerialNumber(displayName, otherSerialNumber);
  return match === 'key' ? e.key(displayName) : e.claim(displayName);
}
