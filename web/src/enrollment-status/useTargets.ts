import { useQuery, useQueryClient } from '@tanstack/react-query';
import { listTargets } from '../api/enrollmentTargets';

const topic = 'enrollment-targets';

/** How a target is met moves with every enrollment; a minute is soon enough. */
const ANYWAY_EVERY = 60_000;

export const useTargets = () =>
  useQuery({ queryKey: [topic], queryFn: listTargets, refetchInterval: ANYWAY_EVERY });

export function useRefreshTargets() {
  const queries = useQueryClient();
  return () =>
    Promise.all([topic, 'audit'].map((changed) => queries.invalidateQueries({ queryKey: [changed] })));
}
