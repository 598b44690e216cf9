import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { createTargetGroup, repairTarget, type PreparationPolicy } from '../../api/devicePreparation';
import { useMay } from '../../permissions/useMay';
import { useTexts } from '../../texts/useTexts';
import { ProblemHelp } from '../../ui/ProblemHelp';
import { useSnack } from '../../ui/SnackContext';
import { groupText } from './policyColumns';
import { useRefreshPolicies, useShowPolicy } from './usePreparationPolicies';

interface Props {
  policy: PreparationPolicy;
  /** Something waits to be saved, which a new group would throw away; it can be saved with a group. */
  dirty: boolean;
  onMended: (policy: PreparationPolicy) => void;
}

/** Whether devices can join the group of the policy, and the one click that mends it when they cannot; nothing when they can. */
export function TargetNotice({ policy, dirty, onMended }: Props) {
  const words = useTexts().devicePreparation;
  const t = words.target;
  const say = useSnack();
  const mayRepair = useMay('manage_groups');
  const refresh = useRefreshPolicies();
  const show = useShowPolicy();
  const none = policy.target.state === 'not_configured';
  const code = policy.target.errorCode ?? 'unknown';
  const mend = useMutation({
    mutationFn: () =>
      none ? createTargetGroup(policy.id, t.newGroupName(policy.name)) : repairTarget(policy.id),
    onSuccess: (mended) => {
      const group = groupText(mended, words);
      say({ text: none ? t.groupCreated(group) : t.repaired(group) });
      show(mended);
      onMended(mended);
    },
    onSettled: refresh,
  });
  if (policy.target.state === 'valid') return null;
  const label = none
    ? dirty
      ? undefined
      : t.createGroup
    : code === 'firstPartyAppNotAnOwner'
      ? t.addOwner
      : undefined;
  return (
    <>
      <Alert severity={none ? 'info' : 'error'}>
        <AlertTitle>{none ? t.without : t.broken(groupText(policy, words))}</AlertTitle>
        {none ? t.notConfiguredHint : `${t.meaning[code] ?? code} ${t.missing}`}
        {mayRepair && label && (
          <Box sx={{ mt: 1 }}>
            <Button
              color="inherit"
              variant="outlined"
              size="small"
              loading={mend.isPending}
              onClick={() => mend.mutate()}
            >
              {label}
            </Button>
          </Box>
        )}
      </Alert>
      {mend.isError && <ProblemHelp error={mend.error} />}
    </>
  );
}
