import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { copyEspProfile } from '../api/espProfiles';
import type { EspProfile } from '../api/models';
import { fieldFault, problemCode } from '../api/problem';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { Form } from '../ui/forms/Form';
import { FormActions } from '../ui/forms/FormActions';
import { FormDialog } from '../ui/forms/FormDialog';
import { FormField } from '../ui/forms/FormField';
import { ProblemHelp } from '../ui/ProblemHelp';
import { useSnack } from '../ui/SnackContext';
import { useRefreshProfiles } from './useProfiles';

interface Props {
  profile: EspProfile;
  onClose: () => void;
}

export function CopyDialog({ profile, onClose }: Props) {
  const t = useTexts().statusPages;
  const show = useSnack();
  const navigate = useNavigate();
  const refresh = useRefreshProfiles();
  const [name, setName] = useState(t.copyOf(profile.name));
  const copy = useMutation({
    mutationFn: () => copyEspProfile(profile.id, name.trim()),
    onSuccess: (made) => {
      show({ text: t.created(made.name) });
      onClose();
      void navigate(`${paths.statusPages}/${made.id}`);
    },
    onSettled: refresh,
  });
  const fault =
    problemCode(copy.error) === 'esp_profile_name_taken' ? t.form.nameTaken : fieldFault(copy.error, 'name');
  return (
    <FormDialog title={t.copyTitle(profile.name)} onClose={onClose}>
      <Form onSubmit={() => copy.mutate()}>
        <Typography color="textSecondary">{t.copyHint}</Typography>
        {copy.isError && !fault && <ProblemHelp error={copy.error} />}
        <FormField label={t.form.name} value={name} fault={fault} required focused onChange={setName} />
        <FormActions submit={t.copy} busy={copy.isPending} onCancel={onClose} />
      </Form>
    </FormDialog>
  );
}
