import AddIcon from '@mui/icons-material/Add';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useTexts } from '../texts/useTexts';
import { Section } from '../ui/Section';
import { AppRow } from './AppRow';
import type { AppDraft, ProfileDraft } from './profileDraft';
import { faultyApps, MOST_APPS } from './profileFaults';

interface Props {
  draft: ProfileDraft;
  fault?: string;
  onChange: (draft: ProfileDraft) => void;
}

export function AppFields({ draft, fault, onChange }: Props) {
  const t = useTexts().statusPages;
  const faulty = fault ? faultyApps(draft) : new Set<number>();
  const put = (apps: AppDraft[]) => onChange({ ...draft, apps });
  return (
    <Section title={t.sections.apps} hint={t.form.appsHint}>
      <Stack spacing={2}>
        {fault && <Alert severity="error">{fault}</Alert>}
        {draft.apps.length === 0 && <Alert severity="info">{t.form.noApps}</Alert>}
        {draft.apps.map((app, place) => (
          <AppRow
            key={place}
            app={app}
            number={place + 1}
            faulty={faulty.has(place)}
            onChange={(changed) => put(draft.apps.with(place, changed))}
            onRemove={() => put(draft.apps.toSpliced(place, 1))}
          />
        ))}
        <Button
          variant="outlined"
          startIcon={<AddIcon />}
          disabled={draft.apps.length >= MOST_APPS}
          onClick={() => put([...draft.apps, { appId: '', name: '', required: true }])}
          sx={{ alignSelf: 'flex-start' }}
        >
          {t.form.addApp}
        </Button>
        <TextField
          select
          label={t.form.technician}
          value={draft.technicianPhaseMode}
          onChange={(event) => onChange({ ...draft, technicianPhaseMode: event.target.value })}
        >
          {Object.entries(t.form.technicianModes).map(([mode, name]) => (
            <MenuItem key={mode} value={mode}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
    </Section>
  );
}
