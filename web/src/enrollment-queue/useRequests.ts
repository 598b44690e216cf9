import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRequest, listPendingRequests } from '../api/enrollmentRequests';
import type { EnrollmentRequest, Page } from '../api/models';
import type { ListState } from '../ui/listState';

export const topic = 'enrollment-requests';
export const listKey = [topic, 'list'];
export const requestKey = (id: string) => [topic, 'one', id];

export function usePendingRequests({ q, sort, limit, cursor }: ListState) {
  const query = { q: q || undefined, sort, limit, cursor };
  return useQuery({
    queryKey: [...listKey, query],
    queryFn: () => listPendingRequests(query),
    placeholderData: keepPreviousData,
  });
}

export function useRequest(id: string) {
  const queries = useQueryClient();
  const fromLists = () =>
    queries
      .getQueriesData<Page<EnrollmentRequest>>({ queryKey: listKey })
      .flatMap(([, page]) => page?.items ?? [])
      .find((request) => request.id === id);
  return useQuery({ queryKey: requestKey(id), queryFn: () => getRequest(id), placeholderData: fromLists });
}
