import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import { useTexts } from '../texts/useTexts';
import type { ProfileDraft, Setting } from './profileDraft';

interface Props {
  names: readonly Setting[];
  draft: ProfileDraft;
  onChange: (draft: ProfileDraft) => void;
}

export function SettingSwitches({ names, draft, onChange }: Props) {
  const t = useTexts().statusPages;
  return (
    <Stack spacing={0.5}>
      {names.map((name) => (
        <FormControlLabel
          key={name}
          control={<Switch checked={draft[name]} onChange={(_, on) => onChange({ ...draft, [name]: on })} />}
          label={t.settings[name]}
          sx={{ mr: 0 }}
        />
      ))}
    </Stack>
  );
}
