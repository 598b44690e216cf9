import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getSharedKey, listSharedKeys, type SharedKeysQuery } from '../api/sharedKeys';

export const topic = 'shared-keys';

/** When a machine was heard is no change that is announced. */
const HEARD_EVERY = 30_000;

export function useSharedKeys(query: SharedKeysQuery, enabled = true) {
  return useQuery({
    queryKey: [topic, 'list', query],
    queryFn: () => listSharedKeys(query),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useSharedKey(id: string) {
  return useQuery({
    queryKey: [topic, 'one', id],
    queryFn: () => getSharedKey(id),
    refetchInterval: HEARD_EVERY,
  });
}
