import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getBlueprint, getDesiredState, listBlueprints, listContents } from '../api/blueprints';
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

/** Under the devices: it changes when the device is told. */
export const useDesiredState = (id: string) =>
  useQuery({ queryKey: ['devices', 'desired', id], queryFn: () => getDesiredState(id) });

export function useRefreshBlueprints() {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      [topic, 'devices', 'audit'].map((changed) => queries.invalidateQueries({ queryKey: [changed] })),
    );
}
