import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { allPages } from '../api/allPages';
import { getOperator, getRoles, listIdentities, listOperators } from '../api/operators';
import type { ListState } from '../ui/listState';

export const topic = 'access';

export function useOperators({ sort, limit, cursor }: ListState) {
  const query = { sort, limit, cursor };
  return useQuery({
    queryKey: [topic, 'operators', 'list', query],
    queryFn: () => listOperators(query),
    placeholderData: keepPreviousData,
  });
}

export const useAllOperators = () =>
  useQuery({ queryKey: [topic, 'operators', 'all'], queryFn: () => allPages(listOperators) });

export const useOperator = (id: string) =>
  useQuery({ queryKey: [topic, 'operators', 'one', id], queryFn: () => getOperator(id) });

/** Who an operator is at identity providers. */
export const useIdentities = (id: string) =>
  useQuery({ queryKey: [topic, 'operators', 'identities', id], queryFn: () => listIdentities(id) });

/** What the roles give changes with the release only. */
export const useRoles = () => useQuery({ queryKey: ['roles'], queryFn: getRoles, staleTime: 3_600_000 });
