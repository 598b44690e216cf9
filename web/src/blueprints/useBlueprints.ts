import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import {
  getBlueprint,
  getDesiredState,
  listBlueprints,
  listContents,
  listUses,
  retryItems,
  type UsedKind,
} from '../api/blueprints';
import { useLiveChange } from '../live/LiveContext';
import type { ListState } from '../ui/listState';

const topic = 'blueprints';

export function useBlueprints({ sort, limit, cursor }: ListState) {
  const query = { sort, limit, cursor };
  return useQuery({
    queryKey: [topic, 'list', query],
    queryFn: () => listBlueprints(query),
    placeholderData: keepPreviousData,
  });
}

export const useBlueprint = (id: string) =>
  useQuery({ queryKey: [topic, 'one', id], queryFn: () => getBlueprint(id) });

/** What can be put into a blueprint, of one kind. */
export const useContents = (kind: string) =>
  useQuery({ queryKey: [topic, 'contents', kind], queryFn: () => listContents(kind), staleTime: 30_000 });

/** Under the blueprints: it changes with what they hold. */
export const useUses = (kind: UsedKind, id: string) =>
  useInfiniteQuery({
    queryKey: [topic, 'uses', kind, id],
    queryFn: ({ pageParam }) => listUses(kind, id, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

/** Under the devices: it changes when the device is told. */
export function useDesiredState(id: string) {
  const queries = useQueryClient();
  const queryKey = ['devices', 'desired', id];
  // What devices say of their items changes no list of devices.
  useLiveChange('device-items', () => void queries.invalidateQueries({ queryKey }));
  return useQuery({ queryKey, queryFn: () => getDesiredState(id) });
}

export function useRetryItems(deviceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (item: { kind: string; id: string }) => retryItems(deviceId, item),
    onSettled: () => queries.invalidateQueries({ queryKey: ['devices', 'desired', deviceId] }),
  });
}

export function useRefreshBlueprints() {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      [topic, 'devices', 'audit'].map((changed) => queries.invalidateQueries({ queryKey: [changed] })),
    );
}
