import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { copyPolicy } from '../api/configurationPolicies';
import { isProposal } from '../api/apps';
import type { ConfigurationPolicy } from '../api/models';
import { fieldFault, problemCode } from '../api/problem';
import { paths } from '../shell/paths';
import { useTellWaiting } from '../apps/useApps';
import { useTexts } from '../texts/useTexts';
import { Form } from '../ui/forms/Form';
import { FormActions } from '../ui/forms/FormActions';
import { FormDialog } from '../ui/forms/FormDialog';
import { FormField } from '../ui/forms/FormField';
import { ProblemHelp } from '../ui/ProblemHelp';
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
  const [name, setName] = useState(t.copyOf(policy.name));
  const copy = useMutation({
    mutationFn: () => copyPolicy(policy.id, name.trim()),
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
    <FormDialog title={t.copyTitle(policy.name)} onClose={onClose}>
      <Form onSubmit={() => copy.mutate()}>
        <Typography color="textSecondary">{t.copyHint}</Typography>
        {copy.isError && !fault && <ProblemHelp error={copy.error} />}
        <FormField label={t.name} value={name} fault={fault} required focused onChange={setName} />
        <FormActions submit={t.copy} busy={copy.isPending} onCancel={onClose} />
      </Form>
    </FormDialog>
  );
}
