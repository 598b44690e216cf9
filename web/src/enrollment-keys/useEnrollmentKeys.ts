import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getEnrollmentKey, listEnrollmentKeys } from '../api/enrollmentKeys';
import type { ListState } from '../ui/listState';

const topic = 'enrollment-keys';

export function useEnrollmentKeys({ sort, limit, cursor, filters }: ListState) {
  const query = { sort, limit, cursor, state: filters.state };
  return useQuery({
    queryKey: [topic, 'list', query],
    queryFn: () => listEnrollmentKeys(query),
    placeholderData: keepPreviousData,
  });
}

export const useEnrollmentKey = (id: string) =>
  useQuery({ queryKey: [topic, 'one', id], queryFn: () => getEnrollmentKey(id) });

export function useRefreshEnrollmentKeys() {
  const queries = useQueryClient();
  return () =>
    Promise.all([topic, 'audit'].map((changed) => queries.invalidateQueries({ queryKey: [changed] })));
}
