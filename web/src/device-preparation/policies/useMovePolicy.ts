import { useMutation } from '@tanstack/react-query';
import { reorderPreparationPolicies, type PreparationPolicy } from '../../api/devicePreparation';
import { problemCode, problemFrom } from '../../api/problem';
import { useTexts } from '../../texts/useTexts';
import { useSnack } from '../../ui/SnackContext';
import { movedTo } from './movedTo';
import { useRefreshPolicies, useShowPolicies } from './usePreparationPolicies';

interface Move {
  policy: PreparationPolicy;
  /** From 0. */
  place: number;
}

/** Moves a policy to another place: the server gets the whole order with the versions that were seen. */
export function useMovePolicy(policies: readonly PreparationPolicy[]) {
  const t = useTexts().devicePreparation;
  const say = useSnack();
  const show = useShowPolicies();
  const refresh = useRefreshPolicies();
  return useMutation({
    mutationFn: ({ policy, place }: Move) => reorderPreparationPolicies(movedTo(policies, policy.id, place)),
    onSuccess: (now, { policy }) => {
      show(now);
      const place = 1 + now.findIndex(({ id }) => id === policy.id);
      say({ text: t.moved(policy.name, place), about: 'device-preparation-order' });
    },
    onError: (error) =>
      say({
        text: problemCode(error) === 'version_changed' ? t.orderMoved : problemFrom(error).title,
        tone: 'error',
      }),
    onSettled: refresh,
  });
}
