import { useMutation } from '@tanstack/react-query';
import { deleteTarget } from '../api/enrollmentTargets';
import type { EnrollmentTarget } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { ConfirmDialog } from '../ui/forms/ConfirmDialog';
import { useSnack } from '../ui/SnackContext';
import { useTargetText } from './useTargetText';
import { useRefreshTargets } from './useTargets';

export function DeleteTargetDialog({ target, onClose }: { target: EnrollmentTarget; onClose: () => void }) {
  const t = useTexts().enrollmentStatus.targets;
  const text = useTargetText();
  const show = useSnack();
  const refresh = useRefreshTargets();
  const remove = useMutation({
    mutationFn: () => deleteTarget(target),
    onSuccess: () => {
      show({ text: t.deleted });
      onClose();
    },
    onSettled: refresh,
  });
  return (
    <ConfirmDialog
      title={t.deleteTitle(text.title(target))}
      hint={t.deleteHint}
      confirm={t.delete}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    />
  );
}
