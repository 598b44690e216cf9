import type { EnrollmentAttempt } from '../api/models';

export interface StageTime {
  state: string;
  seconds: number;
  /** It is there now. */
  open: boolean;
}

const quiet = new Set(['enrolled', 'failed', 'incomplete', 'cancelled', 'unenrolled']);

/** How long the attempt stayed in each state, in the order in which it came there; passing through takes no time and is left out. */
export function stageTimes({ events, startedAt }: EnrollmentAttempt, now: number): StageTime[] {
  const moves = events.filter(({ kind, toState }) => kind === 'state' && toState);
  const first = moves[0]?.fromState;
  const stays = [
    ...(first ? [{ state: first, from: Date.parse(startedAt) }] : []),
    ...moves.map(({ toState, at }) => ({ state: toState ?? '', from: Date.parse(at) })),
  ];
  return stays
    .map(({ state, from }, index) => {
      const next = stays[index + 1];
      return { state, seconds: ((next?.from ?? now) - from) / 1000, open: !next };
    })
    .filter(({ state, seconds }) => !quiet.has(state) && seconds >= 1);
}
