import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { copyPolicy } from '../api/configurationPolicies';
import { isProposal } from '../api/apps';
import type { ConfigurationPolicy } from '../api/models';
import { fieldFault, problemCode } from '../api/problem';
import { paths } from '../shell/paths';
import { useTellWaiting } from '../apps/useApps';
import { useTexts } from '../texts/useTexts';
import { CopyForm } from '../ui/forms/CopyForm';
import { useSnack } from '../ui/SnackContext';
import { useRefreshPolicies } from './usePolicies';

interface Props {
  policy: ConfigurationPolicy;
  onClose: () => void;
}

export function CopyPolicyDialog({ policy, onClose }: Props) {
  const t = useTexts().configurationPolicies;
  const show = useSnack();
  const tellWaiting = useTellWaiting();
  const navigate = useNavigate();
  const refresh = useRefreshPolicies();
  const copy = useMutation({
    mutationFn: (name: string) => copyPolicy(policy.id, name),
    onSuccess: (made) => {
      onClose();
      if (isProposal(made)) {
        tellWaiting(made.name, made.id);
        return;
      }
      show({ text: t.created(made.name) });
      void navigate(`${paths.configuration}/${made.id}`);
    },
    onSettled: refresh,
  });
  const fault =
    problemCode(copy.error) === 'configuration_policy_name_taken'
      ? t.nameTaken
      : fieldFault(copy.error, 'name');
  return (
    <CopyForm
      title={t.copyTitle(policy.name)}
      hint={t.copyHint}
      label={t.name}
      submit={t.copy}
      initial={t.copyOf(policy.name)}
      fault={fault}
      copy={copy}
      onClose={onClose}
    />
  );
}
