import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  getPolicyHook,
  rotatePolicyHookSecret,
  savePolicyHook,
  type PolicyHook,
  type PolicyHookDraft,
  type PolicyHookSaved,
} from '../api/policyHook';
import { useTexts } from '../texts/useTexts';
import { useSnack } from '../ui/SnackContext';

const queryKey = ['enrollment-restrictions', 'policy-hook'];

export const usePolicyHook = () => useQuery({ queryKey, queryFn: getPolicyHook });

function useRefresh() {
  const queries = useQueryClient();
  return () => Promise.all([queryKey, ['audit']].map((key) => queries.invalidateQueries({ queryKey: key })));
}

/** @param onSecret Told of a secret that was made just now. */
export function useSavePolicyHook(seen: PolicyHook, onSecret: (secret: string) => void) {
  const refresh = useRefresh();
  const show = useSnack();
  const t = useTexts().policyHook;
  return useMutation({
    mutationFn: (draft: PolicyHookDraft) => savePolicyHook(seen, draft),
    onSuccess: ({ hook, secret }: PolicyHookSaved) => {
      show({ text: hook.enabled ? t.savedOn : t.savedOff });
      if (secret) onSecret(secret);
    },
    onSettled: refresh,
  });
}

/** @param onSecret As above. */
export function useRotateSecret(seen: PolicyHook, onSecret: (secret: string) => void) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: () => rotatePolicyHookSecret(seen),
    onSuccess: ({ secret }: PolicyHookSaved) => {
      if (secret) onSecret(secret);
    },
    onSettled: refresh,
  });
}
