import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { listSimulatedFleets, removeSimulation } from '../api/simulation';
import { topic } from './useEnrollmentStatus';

const key = ['simulated-fleets'];

/** Not with every event of a fleet that is running: it is about which there are. */
const ANYWAY_EVERY = 30_000;

export function useSimulatedFleets(enabled: boolean) {
  return useQuery({
    queryKey: key,
    queryFn: listSimulatedFleets,
    refetchInterval: ANYWAY_EVERY,
    staleTime: ANYWAY_EVERY / 2,
    enabled,
  });
}

/** Removes fleets part by part, and says how far it is. Told to stop, it ends after the part that is under way. */
export function useRemoveFleets(onRemoved: (count: number) => void) {
  const queries = useQueryClient();
  const stopped = useRef(false);
  const [removed, setRemoved] = useState(0);
  const remove = useMutation({
    mutationFn: async (fleets: readonly string[]) => {
      stopped.current = false;
      let count = 0;
      for (const fleet of fleets) {
        for (let part = 1; part > 0 && !stopped.current;) {
          part = await removeSimulation(fleet);
          count += part;
          setRemoved(count);
        }
      }
      return count;
    },
    onSuccess: onRemoved,
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: key }),
        queries.invalidateQueries({ queryKey: [topic] }),
      ]),
  });
  const stop = () => {
    stopped.current = true;
  };
  return { ...remove, removed, stop };
}
