import { useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import {
  patchListParams,
  readListState,
  withCursor,
  type ListDefaults,
  type ListPatch,
  type ListState,
} from './listState';

/** The cursors of the pages before this one live in the history entry, so that reload, back and forward keep them. */
export interface PageTrail {
  trail?: string[];
}

export interface List extends ListState {
  /** How many pages were turned to get here; 0 also for an address that somebody sent. */
  depth: number;
  hasPrevious: boolean;
  change: (patch: ListPatch) => void;
  next: (cursor: string) => void;
  previous: () => void;
}

/** Search, sort, filters, page size and page of a list, all kept in the address. */
export function useListState(defaults: ListDefaults): List {
  const [params, setParams] = useSearchParams();
  const location = useLocation();
  const state = useMemo(() => readListState(params, defaults), [params, defaults]);
  const trail = (location.state as PageTrail | null)?.trail ?? [];

  return {
    ...state,
    depth: trail.length,
    hasPrevious: state.cursor !== undefined,
    change: (patch) => setParams((old) => patchListParams(old, patch, defaults), { replace: true }),
    next: (cursor) =>
      setParams((old) => withCursor(old, cursor), {
        state: { trail: [...trail, state.cursor ?? ''] } satisfies PageTrail,
      }),
    previous: () =>
      setParams((old) => withCursor(old, trail.at(-1)), {
        state: { trail: trail.slice(0, -1) } satisfies PageTrail,
      }),
  };
}
