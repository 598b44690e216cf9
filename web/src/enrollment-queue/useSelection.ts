import { useState } from 'react';
import type { EnrollmentRequest } from '../api/models';

/** The ticked requests as they were seen: their fingerprints are what a decision is about. */
export interface Selection {
  requests: EnrollmentRequest[];
  ids: ReadonlySet<string>;
  /** What the grid says is ticked now. */
  choose: (ids: ReadonlySet<string>, shown: readonly EnrollmentRequest[]) => void;
  take: (requests: readonly EnrollmentRequest[]) => void;
  clear: () => void;
}

export function useSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlyMap<string, EnrollmentRequest>>(new Map());
  return {
    requests: [...chosen.values()],
    ids: new Set(chosen.keys()),
    choose: (ids, shown) =>
      setChosen((old) => {
        const known = new Map([...shown.map((row) => [row.id, row] as const), ...old]);
        return new Map(
          [...ids].flatMap((id) => {
            const row = known.get(id);
            return row ? [[id, row] as const] : [];
          }),
        );
      }),
    take: (requests) => setChosen(new Map(requests.map((row) => [row.id, row]))),
    clear: () => setChosen(new Map()),
  };
}
