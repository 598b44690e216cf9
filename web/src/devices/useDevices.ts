import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getDevice, listDevices } from '../api/devices';
import type { ListState } from '../ui/listState';

export const topic = 'devices';

/** That a device was heard is no change that is announced, so a page that says it asks again. */
const HEARD_EVERY = 30_000;

export function useDeviceList({ q, sort, limit, cursor, filters }: ListState) {
  const query = { q: q || undefined, sort, limit, cursor, groupId: filters.group };
  return useQuery({
    queryKey: [topic, 'list', query],
    queryFn: () => listDevices(query),
    placeholderData: keepPreviousData,
  });
}

export function useDevice(id: string) {
  return useQuery({
    queryKey: [topic, 'one', id],
    queryFn: () => getDevice(id),
    refetchInterval: HEARD_EVERY,
  });
}
