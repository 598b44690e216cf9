import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { copyBlueprint, type Blueprint } from '../api/blueprints';
import { fieldFault, problemCode } from '../api/problem';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { Form } from '../ui/forms/Form';
import { FormActions } from '../ui/forms/FormActions';
import { FormDialog } from '../ui/forms/FormDialog';
import { FormField } from '../ui/forms/FormField';
import { ProblemHelp } from '../ui/ProblemHelp';
import { useSnack } from '../ui/SnackContext';
import { useRefreshBlueprints } from './useBlueprints';

export function CopyDialog({ blueprint, onClose }: { blueprint: Blueprint; onClose: () => void }) {
  const t = useTexts().blueprints;
  const show = useSnack();
  const navigate = useNavigate();
  const refresh = useRefreshBlueprints();
  const [name, setName] = useState(t.copyOf(blueprint.name));
  const copy = useMutation({
    mutationFn: () => copyBlueprint(blueprint.id, name.trim()),
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
    <FormDialog title={t.copyTitle(blueprint.name)} onClose={onClose}>
      <Form onSubmit={() => copy.mutate()}>
        <Typography color="textSecondary">{t.copyHint}</Typography>
        {copy.isError && !fault && <ProblemHelp error={copy.error} />}
        <FormField label={t.form.name} value={name} fault={fault} required focused onChange={setName} />
        <FormActions submit={t.copy} busy={copy.isPending} onCancel={onClose} />
      </Form>
    </FormDialog>
  );
}
