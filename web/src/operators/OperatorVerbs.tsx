import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useRefreshAccess } from '../account/useAccount';
import type { Invitation, Operator } from '../api/models';
import { inviteAgain, setOperatorDisabled } from '../api/operators';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';
import { ConfirmDialog } from '../ui/forms/ConfirmDialog';
import { ProblemHelp } from '../ui/ProblemHelp';
import { useSnack } from '../ui/SnackContext';
import { isLastAdministrator } from './lastAdministrator';
import { useAllOperators } from './useOperators';

interface Props {
  operator: Operator;
  onInvited: (invitation: Invitation) => void;
  onChanged: () => void;
}

/** What is done to an operator as a whole. */
export function OperatorVerbs({ operator, onInvited, onChanged }: Props) {
  const t = useTexts().operators.detail;
  const { id, username, state } = operator;
  const show = useSnack();
  const refresh = useRefreshAccess();
  const operators = useAllOperators();
  const last = operators.data !== undefined && isLastAdministrator(operator, operators.data);
  const [asking, setAsking] = useState<'disable' | 'invite' | null>(null);
  const close = () => setAsking(null);
  const settle = async () => {
    await refresh();
    onChanged();
  };
  const disabling = useMutation({
    mutationFn: (disabled: boolean) => setOperatorDisabled(id, disabled),
    onSuccess: (_, disabled) => {
      show({ text: disabled ? t.disabled(username) : t.enabled(username) });
      close();
      return settle();
    },
  });
  const inviting = useMutation({
    mutationFn: () => inviteAgain(id),
    onSuccess: (invitation) => {
      onInvited(invitation);
      return refresh();
    },
  });

  // Nothing is offered before it is known whether it would be refused.
  if (operators.isPending) return null;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, pt: 2, borderTop: 1, borderColor: 'divider' }}>
      {disabling.isError && asking === null && <ProblemHelp error={disabling.error} />}
      {last && <Box sx={{ color: 'text.secondary' }}>{t.lastAdministrator}</Box>}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, '&:empty': { display: 'none' } }}>
        {!last && (
          <Button variant="outlined" color="inherit" onClick={() => setAsking('invite')}>
            {t.inviteAgain}
          </Button>
        )}
        {state === 'disabled' ? (
          <BusyButton variant="outlined" busy={disabling.isPending} onClick={() => disabling.mutate(false)}>
            {t.enable}
          </BusyButton>
        ) : (
          !last && (
            <Button variant="outlined" color="error" onClick={() => setAsking('disable')}>
              {t.disable}
            </Button>
          )
        )}
      </Box>
      {asking === 'disable' && (
        <ConfirmDialog
          title={t.disableTitle(username)}
          hint={t.disableHint}
          confirm={t.disable}
          busy={disabling.isPending}
          error={disabling.error}
          onConfirm={() => disabling.mutate(true)}
          onClose={close}
        />
      )}
      {asking === 'invite' && (
        <ConfirmDialog
          title={t.inviteAgainTitle(username)}
          hint={t.inviteAgainHint}
          confirm={t.inviteAgain}
          busy={inviting.isPending}
          error={inviting.error}
          onConfirm={() => inviting.mutate()}
          onClose={close}
        />
      )}
    </Box>
  );
}
