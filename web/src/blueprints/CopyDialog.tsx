import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { copyBlueprint, type Blueprint } from '../api/blueprints';
import { fieldFault, problemCode } from '../api/problem';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { CopyForm } from '../ui/forms/CopyForm';
import { useSnack } from '../ui/SnackContext';
import { useRefreshBlueprints } from './useBlueprints';

export function CopyDialog({ blueprint, onClose }: { blueprint: Blueprint; onClose: () => void }) {
  const t = useTexts().blueprints;
  const show = useSnack();
  const navigate = useNavigate();
  const refresh = useRefreshBlueprints();
  const copy = useMutation({
    mutationFn: (name: string) => copyBlueprint(blueprint.id, name),
    onSuccess: (made) => {
      show({ text: t.created(made.name) });
      onClose();
      void navigate(`${paths.blueprints}/${made.id}`);
    },
    onSettled: refresh,
  });
  const fault =
    problemCode(copy.error) === 'blueprint_name_taken' ? t.form.nameTaken : fieldFault(copy.error, 'name');
  return (
    <CopyForm
      title={t.copyTitle(blueprint.name)}
      hint={t.copyHint}
      label={t.form.name}
      submit={t.copy}
      initial={t.copyOf(blueprint.name)}
      fault={fault}
      copy={copy}
      onClose={onClose}
    />
  );
}
