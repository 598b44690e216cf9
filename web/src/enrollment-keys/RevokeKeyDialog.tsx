import { useMutation } from '@tanstack/react-query';
import { revokeEnrollmentKey } from '../api/enrollmentKeys';
import type { EnrollmentKey } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { ConfirmDialog } from '../ui/forms/ConfirmDialog';
import { useSnack } from '../ui/SnackContext';
import { useRefreshEnrollmentKeys } from './useEnrollmentKeys';

interface Props {
  enrollmentKey: EnrollmentKey;
  onClose: () => void;
}

export function RevokeKeyDialog({ enrollmentKey: { id, name }, onClose }: Props) {
  const t = useTexts().enrollmentKeys;
  const show = useSnack();
  const refresh = useRefreshEnrollmentKeys();
  const revoking = useMutation({
    mutationFn: () => revokeEnrollmentKey(id),
    onSuccess: () => {
      show({ text: t.revoked(name) });
      onClose();
    },
    onSettled: refresh,
  });
  return (
    <ConfirmDialog
      title={t.revokeTitle(name)}
      hint={t.revokeHint}
      confirm={t.revoke}
      busy={revoking.isPending}
      error={revoking.error}
      onConfirm={() => revoking.mutate()}
      onClose={onClose}
    />
  );
}
