import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  deleteRestriction,
  listRestrictions,
  saveRestriction,
  type Restriction,
  type RestrictionRule,
} from '../api/restrictions';
import { useTexts } from '../texts/useTexts';
import { useSnack } from '../ui/SnackContext';

const topic = 'enrollment-restrictions';

export const useRestrictions = () => useQuery({ queryKey: [topic], queryFn: listRestrictions });

function useRefresh() {
  const queries = useQueryClient();
  return () => Promise.all([topic, 'audit'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
}

export function useSaveRestriction(known: Restriction | null, onSaved: () => void) {
  const refresh = useRefresh();
  const show = useSnack();
  const t = useTexts().restrictions;
  return useMutation({
    mutationFn: (rule: RestrictionRule) => saveRestriction(known, rule),
    onSuccess: ({ rule }) => {
      show({ text: t.saved(rule.name) });
      onSaved();
    },
    onSettled: refresh,
  });
}

export function useDeleteRestriction(onDeleted: () => void) {
  const refresh = useRefresh();
  const show = useSnack();
  const t = useTexts().restrictions;
  return useMutation({
    mutationFn: deleteRestriction,
    onSuccess: (_, { rule }) => {
      onDeleted();
      show({ text: t.deleted(rule.name) });
    },
    onSettled: refresh,
  });
}
