import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getEspProfile, getEspProfileOfAttempt, listEspProfiles } from '../api/espProfiles';
import type { EspProfile } from '../api/models';

const topic = 'esp-profiles';
const listKey = [topic, 'list'];

export const useProfiles = () => useQuery({ queryKey: listKey, queryFn: listEspProfiles });

/** @param enabled False while it is being deleted: there is nothing to fetch any more. */
export const useProfile = (id: string, enabled: boolean) =>
  useQuery({ queryKey: [topic, 'one', id], queryFn: () => getEspProfile(id), enabled });

export const useProfileOfAttempt = (recordId: string) =>
  useQuery({ queryKey: [topic, 'of-attempt', recordId], queryFn: () => getEspProfileOfAttempt(recordId) });

export function useRefreshProfiles() {
  const queries = useQueryClient();
  return () =>
    Promise.all([topic, 'audit'].map((changed) => queries.invalidateQueries({ queryKey: [changed] })));
}

/** What the server answered is shown at once; what others do comes by itself. */
export function useShowProfiles() {
  const queries = useQueryClient();
  return (profiles: EspProfile[]) => queries.setQueryData(listKey, profiles);
}
