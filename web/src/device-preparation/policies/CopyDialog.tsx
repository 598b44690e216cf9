import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { copyPreparationPolicy, type PreparationPolicy } from '../../api/devicePreparation';
import { fieldFault, problemCode } from '../../api/problem';
import { paths } from '../../shell/paths';
import { useTexts } from '../../texts/useTexts';
import { CopyForm } from '../../ui/forms/CopyForm';
import { useSnack } from '../../ui/SnackContext';
import { useRefreshPolicies } from './usePreparationPolicies';

interface Props {
  policy: PreparationPolicy;
  onClose: () => void;
}

export function CopyDialog({ policy, onClose }: Props) {
  const texts = useTexts();
  const t = texts.devicePreparation;
  const show = useSnack();
  const navigate = useNavigate();
  const refresh = useRefreshPolicies();
  const copy = useMutation({
    mutationFn: (name: string) => copyPreparationPolicy(policy.id, name),
    onSuccess: (made) => {
      show({ text: t.created(made.name) });
      onClose();
      void navigate(`${paths.preparation}/policies/${made.id}`);
    },
    onSettled: refresh,
  });
  const taken = problemCode(copy.error) === 'device_preparation_policy_name_taken';
  return (
    <CopyForm
      title={t.copyTitle(policy.name)}
      hint={t.copyHint}
      label={texts.preparationForm.name}
      submit={t.copy}
      initial={t.copyOf(policy.name)}
      fault={taken ? texts.preparationForm.nameTaken : fieldFault(copy.error, 'name')}
      copy={copy}
      onClose={onClose}
    />
  );
}
