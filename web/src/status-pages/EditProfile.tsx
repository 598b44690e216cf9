import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { changeEspProfile } from '../api/espProfiles';
import type { EspProfile } from '../api/models';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { useSnack } from '../ui/SnackContext';
import { draftOf } from './profileDraft';
import { ProfileForm } from './ProfileForm';

/** What was seen when the form was filled is what is decided on; what others change meanwhile is told, and waits. */
export function EditProfile({ profile }: { profile: EspProfile }) {
  const t = useTexts().statusPages;
  const show = useSnack();
  const navigate = useNavigate();
  const [seen, setSeen] = useState(profile);
  return (
    <>
      {profile.version > seen.version && (
        <Alert
          severity="warning"
          action={
            <Button color="inherit" size="small" onClick={() => setSeen(profile)}>
              {t.showChanged}
            </Button>
          }
        >
          {t.changedMeanwhile}
        </Alert>
      )}
      <ProfileForm
        key={seen.version}
        initial={draftOf(seen)}
        isDefault={seen.isDefault}
        submit={t.save}
        cancel={t.discard}
        run={(body) => changeEspProfile(seen, body)}
        onSaved={(saved) => {
          setSeen(saved);
          show({ text: t.saved(saved.name) });
        }}
        onCancel={() => void navigate(paths.statusPages)}
      />
    </>
  );
}
