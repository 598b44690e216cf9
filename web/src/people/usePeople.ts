import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listDevices } from '../api/devices';
import { allPages } from '../api/allPages';
import { listRequestsOf } from '../api/enrollmentRequests';
import { getPerson, listPeople } from '../api/people';
import type { ListState } from '../ui/listState';

export function usePeople({ q, sort, limit, cursor, filters }: ListState) {
  const query = { q: q || undefined, sort, limit, cursor, enrollment: filters.enrollment };
  return useQuery({
    queryKey: ['people', 'list', query],
    queryFn: () => listPeople(query),
    placeholderData: keepPreviousData,
  });
}

export function usePerson(id: string) {
  return useQuery({ queryKey: ['people', 'one', id], queryFn: () => getPerson(id) });
}

/** Those that have left among them. */
export function useDevicesOf(ownerId: string) {
  return useQuery({
    queryKey: ['devices', 'of', ownerId],
    queryFn: () => allPages((query) => listDevices({ ...query, ownerId, state: 'enrolled' })),
  });
}

export function useRequestsOf(peerId: string, state: 'pending' | 'ended') {
  return useQuery({
    queryKey: ['enrollment-requests', 'of', peerId, state],
    queryFn: () => listRequestsOf(peerId, state),
  });
}
