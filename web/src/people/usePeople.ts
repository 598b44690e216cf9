import { keepPreviousData, useQuery } from '@tanstack/react-query';
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
