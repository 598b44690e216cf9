import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  addToGroupNow,
  getDeployment,
  getGrouping,
  listDeployments,
  type DeploymentsQuery,
} from '../api/devicePreparation';

export const topic = 'device-preparation';

const MOST_MISSING = 200;

export const useDeployments = (query: DeploymentsQuery) =>
  useQuery({
    queryKey: [topic, 'list', query],
    queryFn: () => listDeployments(query),
    placeholderData: keepPreviousData,
  });

export const useDeployment = (id: string) =>
  useQuery({ queryKey: [topic, 'one', id], queryFn: () => getDeployment(id) });

export const useGrouping = () => useQuery({ queryKey: [topic, 'grouping'], queryFn: getGrouping });

/** Those that are enrolled and that their group could not take, whenever that was. */
export const useMissing = () =>
  useQuery({
    queryKey: [topic, 'missing'],
    queryFn: () => listDeployments({ membership: 'failed', limit: MOST_MISSING }),
  });

export function useAddNow() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: addToGroupNow,
    onSettled: () =>
      Promise.all(
        [topic, 'device-groups', 'devices', 'audit'].map((changed) =>
          queries.invalidateQueries({ queryKey: [changed] }),
        ),
      ),
  });
}
