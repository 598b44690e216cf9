import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { deleteEspProfile } from '../api/espProfiles';
import type { EspProfile } from '../api/models';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { ConfirmDialog } from '../ui/forms/ConfirmDialog';
import { useSnack } from '../ui/SnackContext';
import { CopyDialog } from './CopyDialog';
import { useRefreshProfiles } from './useProfiles';

interface Props {
  profile: EspProfile;
  /** From the moment on at which it may be gone, until it is clear that it is not. */
  onDeleting: (deleting: boolean) => void;
}

export function ProfileVerbs({ profile, onDeleting }: Props) {
  const t = useTexts().statusPages;
  const show = useSnack();
  const navigate = useNavigate();
  const refresh = useRefreshProfiles();
  const [copying, setCopying] = useState(false);
  // What was seen when the dialog opened is what is decided on.
  const [deleting, setDeleting] = useState<EspProfile | null>(null);
  const remove = useMutation({
    mutationFn: deleteEspProfile,
    onMutate: () => onDeleting(true),
    onError: () => onDeleting(false),
    onSuccess: (_, { name }) => {
      show({ text: t.deleted(name) });
      void navigate(paths.statusPages, { replace: true });
    },
    onSettled: refresh,
  });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: 1 }}>
      <Button variant="outlined" color="inherit" onClick={() => setCopying(true)}>
        {t.copy}
      </Button>
      {!profile.isDefault && (
        <Button variant="outlined" color="error" onClick={() => setDeleting(profile)}>
          {t.delete}
        </Button>
      )}
      {copying && <CopyDialog profile={profile} onClose={() => setCopying(false)} />}
      {deleting && (
        <ConfirmDialog
          title={t.deleteTitle(deleting.name)}
          hint={t.deleteHint}
          confirm={t.delete}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(deleting)}
          onClose={() => {
            remove.reset();
            setDeleting(null);
          }}
        />
      )}
    </Box>
  );
}
