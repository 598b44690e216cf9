import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { allPages } from '../api/allPages';
import { getGroup, listDevices, listGroups } from '../api/devices';
import type { ListState } from '../ui/listState';

export const topic = 'device-groups';

export function useGroups({ sort, limit, cursor }: ListState) {
  const query = { sort, limit, cursor };
  return useQuery({
    queryKey: [topic, 'list', query],
    queryFn: () => listGroups(query),
    placeholderData: keepPreviousData,
  });
}

/** All of them, for choosing and for naming them. */
export const useAllGroups = () =>
  useQuery({ queryKey: [topic, 'all'], queryFn: () => allPages(listGroups), staleTime: 60_000 });

export const useGroup = (id: string) =>
  useQuery({ queryKey: [topic, 'one', id], queryFn: () => getGroup(id) });

export function useMembers(groupId: string, { q, sort, limit, cursor }: ListState) {
  const query = { q: q || undefined, sort, limit, cursor, groupId };
  return useQuery({
    queryKey: ['devices', 'list', query],
    queryFn: () => listDevices(query),
    placeholderData: keepPreviousData,
  });
}

/** Devices whose name begins so, wherever they are. */
export function useDevices(q: string, limit: number) {
  const query = { q: q || undefined, limit };
  return useQuery({
    queryKey: ['devices', 'list', query],
    queryFn: () => listDevices(query),
    placeholderData: keepPreviousData,
  });
}

/** A group counts devices, and a device names its groups. */
export function useRefreshGroups() {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      [topic, 'devices', 'audit'].map((changed) => queries.invalidateQueries({ queryKey: [changed] })),
    );
}
