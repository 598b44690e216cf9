import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { copyEspProfile } from '../api/espProfiles';
import type { EspProfile } from '../api/models';
import { fieldFault, problemCode } from '../api/problem';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { CopyForm } from '../ui/forms/CopyForm';
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
  const copy = useMutation({
    mutationFn: (name: string) => copyEspProfile(profile.id, name),
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
    <CopyForm
      title={t.copyTitle(profile.name)}
      hint={t.copyHint}
      label={t.form.name}
      submit={t.copy}
      initial={t.copyOf(profile.name)}
      fault={fault}
      copy={copy}
      onClose={onClose}
    />
  );
}
