import { useMutation } from '@tanstack/react-query';
import { useRefreshAccess } from '../account/useAccount';
import type { ApiToken } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { ConfirmDialog } from '../ui/forms/ConfirmDialog';
import { useSnack } from '../ui/SnackContext';

interface Props {
  token: ApiToken;
  revoke: (id: string) => Promise<void>;
  onClose: () => void;
}

export function RevokeDialog({ token, revoke, onClose }: Props) {
  const t = useTexts().tokens;
  const show = useSnack();
  const refresh = useRefreshAccess();
  const revoking = useMutation({
    mutationFn: () => revoke(token.id),
    onSuccess: () => {
      show({ text: t.revoked(token.name) });
      onClose();
    },
    onSettled: refresh,
  });
  return (
    <ConfirmDialog
      title={t.revokeTitle(token.name)}
      hint={t.revokeHint}
      confirm={t.revoke}
      busy={revoking.isPending}
      error={revoking.error}
      onConfirm={() => revoking.mutate()}
      onClose={onClose}
    />
  );
}
