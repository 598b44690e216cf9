import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getUserGroup, listUserGroupMembers, listUserGroups } from '../api/userGroups';
import { listPeople } from '../api/people';
import type { ListState } from '../ui/listState';

export const topic = 'user-groups';

export function useUserGroups({ q, sort, limit, cursor }: ListState) {
  const query = { q: q || undefined, sort, limit, cursor };
  return useQuery({
    queryKey: [topic, 'list', query],
    queryFn: () => listUserGroups(query),
    placeholderData: keepPreviousData,
  });
}

export const useUserGroup = (id: string) =>
  useQuery({ queryKey: [topic, 'one', id], queryFn: () => getUserGroup(id) });

export function useMembers(id: string, { q, sort, limit, cursor }: ListState) {
  const query = { q: q || undefined, sort, limit, cursor };
  return useQuery({
    queryKey: [topic, 'members', id, query],
    queryFn: () => listUserGroupMembers(id, query),
    placeholderData: keepPreviousData,
  });
}

/** People whose name begins so, each with the groups that they are in. */
export function usePeopleToAdd(q: string, limit: number) {
  const query = { q: q || undefined, limit };
  return useQuery({
    queryKey: ['people', 'list', query],
    queryFn: () => listPeople(query),
    placeholderData: keepPreviousData,
  });
}

/** A group counts its members, and a person names their groups. */
export function useRefreshUserGroups() {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      [topic, 'people', 'audit'].map((changed) => queries.invalidateQueries({ queryKey: [changed] })),
    );
}
