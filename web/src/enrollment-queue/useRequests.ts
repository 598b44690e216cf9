import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getQueueSummary, getRequest, listRequests, type RequestQuery } from '../api/enrollmentRequests';
import type { EnrollmentRequest, Page } from '../api/models';

export const topic = 'enrollment-requests';
export const listKey = [topic, 'list'];
export const requestKey = (id: string) => [topic, 'one', id];

export function useRequestList(query: RequestQuery) {
  return useQuery({
    queryKey: [...listKey, query],
    queryFn: () => listRequests(query),
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

export function useQueueSummary(enabled = true) {
  return useQuery({ queryKey: [topic, 'summary'], queryFn: getQueueSummary, enabled });
}
