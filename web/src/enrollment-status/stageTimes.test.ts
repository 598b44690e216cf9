import { expect, test } from 'vitest';
import type { EnrollmentAttempt, EnrollmentHappening } from '../api/models';
import { stageTimes } from './stageTimes';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 8, minute)).toISOString();
const move = (seq: number, fromState: string, toState: string, minute: number) =>
  ({ seq, kind: 'state', actor: 'device', fromState, toState, at: at(minute) }) as EnrollmentHappening;
const attempt = (events: EnrollmentHappening[]) => ({ startedAt: at(0), events }) as EnrollmentAttempt;

test('Stages_take_the_time_until_the_next_one_and_those_passed_through_are_left_out', () => {
  const times = stageTimes(
    attempt([
      move(1, 'authenticating', 'authorizing', 1),
      move(2, 'authorizing', 'device_setup', 1),
      move(3, 'device_setup', 'enrolled', 6),
    ]),
    Date.parse(at(60)),
  );
  expect(times).toEqual([
    { state: 'authenticating', seconds: 60, open: false },
    { state: 'device_setup', seconds: 300, open: false },
  ]);
});

test('Stage_in_which_it_is_lasts_until_now', () => {
  const times = stageTimes(attempt([move(1, 'authenticating', 'device_setup', 2)]), Date.parse(at(12)));
  expect(times.at(-1)).toEqual({ state: 'device_setup', seconds: 600, open: true });
});
