import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  diffVersions,
  getContent,
  getPolicy,
  getVersion,
  listConflicts,
  listPolicies,
  listVersions,
} from '../api/configurationPolicies';
import type { ListState } from '../ui/listState';

const topic = 'policies';

export function usePolicies({ q, sort, limit, cursor, filters }: ListState) {
  const query = { q: q || undefined, sort, limit, cursor, kind: filters.kind };
  return useQuery({
    queryKey: [topic, 'list', query],
    queryFn: () => listPolicies(query),
    placeholderData: keepPreviousData,
  });
}

/** @param enabled False while it is being deleted: there is nothing to fetch any more. */
export const usePolicy = (id: string, enabled: boolean) =>
  useQuery({ queryKey: [topic, 'one', id], queryFn: () => getPolicy(id), enabled });

export const useVersions = (id: string) =>
  useQuery({ queryKey: [topic, 'versions', id], queryFn: () => listVersions(id) });

/** Versions never change: they are fetched once. */
export const useVersion = (id: string, number: number) =>
  useQuery({
    queryKey: ['policy-version', id, number],
    queryFn: () => getVersion(id, number),
    staleTime: Infinity,
  });

export const useContent = (id: string, number: number, enabled: boolean) =>
  useQuery({
    queryKey: ['policy-content', id, number],
    queryFn: () => getContent(id, number),
    staleTime: Infinity,
    enabled,
  });

export const useDiff = (id: string, from: number, to: number) =>
  useQuery({
    queryKey: ['policy-diff', id, from, to],
    queryFn: () => diffVersions(id, from, to),
    staleTime: Infinity,
    enabled: from !== to,
  });

export const useConflicts = (id: string) =>
  useQuery({ queryKey: [topic, 'conflicts', id], queryFn: () => listConflicts(id) });

export function useRefreshPolicies() {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      [topic, 'proposals', 'audit'].map((changed) => queries.invalidateQueries({ queryKey: [changed] })),
    );
}
