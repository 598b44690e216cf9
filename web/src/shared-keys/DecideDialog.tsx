import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DecideSharedKey, SharedKey } from '../api/models';
import { decideSharedKey } from '../api/sharedKeys';
import { useTexts } from '../texts/useTexts';
import { ConfirmDialog } from '../ui/forms/ConfirmDialog';
import { useSnack } from '../ui/SnackContext';
import { topic } from './useSharedKeys';

interface Props {
  found: SharedKey;
  chosen: DecideSharedKey;
  onClose: () => void;
}

/** Says what the decision does, and asks once more. */
export function DecideDialog({ found, chosen, onClose }: Props) {
  const t = useTexts().sharedKeys;
  const show = useSnack();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => decideSharedKey(found.id, chosen),
    onSuccess: () => {
      show({ text: t.done(found.displayName) });
      onClose();
    },
    onSettled: () =>
      Promise.all([topic, 'devices'].map((changed) => queries.invalidateQueries({ queryKey: [changed] }))),
  });
  const index = found.machines.findIndex(({ instance }) => instance === chosen.instance);
  const { title, hint, confirm } =
    chosen.decision === 'keep'
      ? { title: t.keep.title(t.machine(index)), hint: t.keep.hint, confirm: t.keep.verb }
      : chosen.decision === 'anew'
        ? { title: t.anew.title, hint: t.anew.hint, confirm: t.anew.verb }
        : { title: t.dismiss.title, hint: t.dismiss.hint, confirm: t.dismiss.verb };
  return (
    <ConfirmDialog
      title={title}
      hint={hint}
      confirm={confirm}
      color={chosen.decision === 'anew' ? 'error' : 'primary'}
      busy={isPending}
      error={error}
      onConfirm={() => mutate()}
      onClose={onClose}
    />
  );
}
