import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getPreApprovedOnly, savePreApprovedOnly, type PreApprovedOnly } from '../api/restrictions';
import { useTexts } from '../texts/useTexts';
import { useSnack } from '../ui/SnackContext';

const queryKey = ['enrollment-restrictions', 'pre-approved-only'];

export const usePreApprovedOnly = () => useQuery({ queryKey, queryFn: getPreApprovedOnly });

export function useSavePreApprovedOnly(seen: PreApprovedOnly) {
  const queries = useQueryClient();
  const show = useSnack();
  const t = useTexts().restrictions.preApproved;
  return useMutation({
    mutationFn: (enabled: boolean) => savePreApprovedOnly(seen, enabled),
    onSuccess: ({ enabled }) => show({ text: enabled ? t.savedOn : t.savedOff }),
    onSettled: () =>
      Promise.all([queryKey, ['audit']].map((key) => queries.invalidateQueries({ queryKey: key }))),
  });
}
