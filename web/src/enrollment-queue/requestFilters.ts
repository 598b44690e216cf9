import type { RequestQuery } from '../api/enrollmentRequests';
import type { ListState } from '../ui/listState';

/** How long ago, as the address names it, in hours. */
export const ages = { '1h': 1, '1d': 24, '7d': 168 } as const;

export const queueFilters = ['platform', 'person', 'conflict', 'age'] as const;
export const historyFilters = ['state', 'platform'] as const;

const HOUR_MS = 3_600_000;
/** So that the same view asks the same question for a while, and its answer can be kept. */
const GRAIN_MS = 60_000;

/** The question that a list's address stands for. */
export function requestQuery(list: ListState, state: string, now: number): RequestQuery {
  const { platform, person, conflict, age } = list.filters;
  const hours = age && age in ages ? ages[age as keyof typeof ages] : undefined;
  const before = hours && new Date(Math.floor((now - hours * HOUR_MS) / GRAIN_MS) * GRAIN_MS).toISOString();
  return {
    state,
    q: list.q || undefined,
    sort: list.sort,
    limit: list.limit,
    cursor: list.cursor,
    platform: platform || undefined,
    person: person || undefined,
    conflict: conflict ? conflict === 'true' : undefined,
    requestedBefore: before || undefined,
  };
}
