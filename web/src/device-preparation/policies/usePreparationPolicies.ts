import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  getPreparationPolicy,
  listPreparationPolicies,
  listPreparationVersions,
  resolvePreparation,
  type PreparationPolicy,
} from '../../api/devicePreparation';

const topic = 'device-preparation-policies';
const listKey = [topic, 'list'];

export const usePreparationPolicies = () => useQuery({ queryKey: listKey, queryFn: listPreparationPolicies });

/** @param enabled False while it is being deleted: there is nothing to fetch any more. */
export const usePreparationPolicy = (id: string, enabled: boolean) =>
  useQuery({ queryKey: [topic, 'one', id], queryFn: () => getPreparationPolicy(id), enabled });

export const usePreparationVersions = (id: string) =>
  useQuery({ queryKey: [topic, 'versions', id], queryFn: () => listPreparationVersions(id) });

export const useResolved = (personId: string | undefined) =>
  useQuery({
    queryKey: [topic, 'resolve', personId],
    queryFn: () => resolvePreparation(personId!), // enabled only with a person
    enabled: personId !== undefined,
  });

/** A change may have made a group, or given it an owner. */
export function useRefreshPolicies() {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      [topic, 'device-groups', 'audit'].map((changed) => queries.invalidateQueries({ queryKey: [changed] })),
    );
}

/** What the server answered is shown at once; what others do comes by itself. */
export function useShowPolicies() {
  const queries = useQueryClient();
  return (policies: PreparationPolicy[]) => queries.setQueryData(listKey, policies);
}

export function useShowPolicy() {
  const queries = useQueryClient();
  return (policy: PreparationPolicy) => queries.setQueryData([topic, 'one', policy.id], policy);
}
