import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Proposal } from '../api/apps';
import {
  changeSecondPerson,
  getProposal,
  getProposalSummary,
  getSecondPerson,
  listProposals,
} from '../api/proposals';
import { useRefreshPolicies } from '../apps/useApps';
import { useTexts } from '../texts/useTexts';
import type { ListState } from '../ui/listState';
import { useSnack } from '../ui/SnackContext';

const topic = 'proposals';

export function useProposals({ limit, cursor, filters }: ListState) {
  const query = { limit, cursor, state: filters.state };
  return useQuery({
    queryKey: [topic, 'list', query],
    queryFn: () => listProposals(query),
    placeholderData: keepPreviousData,
  });
}

export const useProposal = (id: string) =>
  useQuery({ queryKey: [topic, 'one', id], queryFn: () => getProposal(id) });

export const useProposalSummary = (enabled: boolean) =>
  useQuery({ queryKey: [topic, 'summary'], queryFn: getProposalSummary, enabled });

export const useSecondPerson = () => useQuery({ queryKey: [topic, 'setting'], queryFn: getSecondPerson });

export function useChangeSecondPerson() {
  const queries = useQueryClient();
  const show = useSnack();
  const t = useTexts().proposals.setting;
  return useMutation({
    mutationFn: ({ seen, mode }: { seen: Parameters<typeof changeSecondPerson>[0]; mode: string }) =>
      changeSecondPerson(seen, mode),
    onSuccess: () => show({ text: t.saved }),
    onSettled: () => queries.invalidateQueries({ queryKey: [topic] }),
  });
}

export function useDecide<T>(
  decide: (what: T) => Promise<Proposal>,
  done: (name: string) => string,
  onDone: () => void,
) {
  const refresh = useRefreshPolicies();
  const show = useSnack();
  return useMutation({
    mutationFn: decide,
    onSuccess: ({ name }) => {
      show({ text: done(name) });
      onDone();
    },
    onSettled: refresh,
  });
}
