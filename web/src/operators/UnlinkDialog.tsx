import { useMutation } from '@tanstack/react-query';
import { useRefreshAccess } from '../account/useAccount';
import type { LinkedIdentity, Operator } from '../api/models';
import { unlinkIdentity } from '../api/operators';
import { useTexts } from '../texts/useTexts';
import { ConfirmDialog } from '../ui/forms/ConfirmDialog';
import { useSnack } from '../ui/SnackContext';

interface Props {
  operator: Operator;
  identity: LinkedIdentity;
  onClose: () => void;
}

export function UnlinkDialog({ operator, identity, onClose }: Props) {
  const t = useTexts().operators.identities;
  const show = useSnack();
  const refresh = useRefreshAccess();
  const unlink = useMutation({
    mutationFn: () => unlinkIdentity(operator.id, identity.providerId),
    onSuccess: () => {
      show({ text: t.unlinked(operator.username, identity.provider) });
      onClose();
    },
    onSettled: refresh,
  });
  return (
    <ConfirmDialog
      title={t.unlinkTitle(operator.username, identity.provider)}
      hint={t.unlinkHint}
      confirm={t.unlink}
      busy={unlink.isPending}
      error={unlink.error}
      onConfirm={() => unlink.mutate()}
      onClose={onClose}
    />
  );
}
