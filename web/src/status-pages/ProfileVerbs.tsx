import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { deleteEspProfile } from '../api/espProfiles';
import type { EspProfile } from '../api/models';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { DeleteVerb } from '../ui/forms/DeleteVerb';
import { useDeletion } from '../ui/forms/useDeletion';
import { CopyDialog } from './CopyDialog';
import { useRefreshProfiles } from './useProfiles';

interface Props {
  profile: EspProfile;
  /** From the moment on at which it may be gone, until it is clear that it is not. */
  onDeleting: (deleting: boolean) => void;
}

export function ProfileVerbs({ profile, onDeleting }: Props) {
  const t = useTexts().statusPages;
  const refresh = useRefreshProfiles();
  const [copying, setCopying] = useState(false);
  const remove = useDeletion({
    run: deleteEspProfile,
    gone: ({ name }) => t.deleted(name),
    list: paths.statusPages,
    refresh,
    onDeleting,
  });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: 1 }}>
      <Button variant="outlined" color="inherit" onClick={() => setCopying(true)}>
        {t.copy}
      </Button>
      {!profile.isDefault && (
        <DeleteVerb
          thing={profile}
          label={t.delete}
          ask={({ name }) => ({ title: t.deleteTitle(name), hint: t.deleteHint })}
          remove={remove}
        />
      )}
      {copying && <CopyDialog profile={profile} onClose={() => setCopying(false)} />}
    </Box>
  );
}
