import Alert from '@mui/material/Alert';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import { GroupPicker } from '../operators/GroupPicker';
import { useTexts } from '../texts/useTexts';
import { FormField } from '../ui/forms/FormField';
import { Section } from '../ui/Section';
import type { ProfileDraft } from './profileDraft';

interface Props {
  draft: ProfileDraft;
  isDefault: boolean;
  /** A new profile asks for its name first. */
  isNew: boolean;
  nameFault?: string;
  onChange: (draft: ProfileDraft) => void;
}

/** What it is called, whether it counts, and for whom. */
export function GeneralFields({ draft, isDefault, isNew, nameFault, onChange }: Props) {
  const texts = useTexts();
  const t = texts.statusPages;
  return (
    <Section title={t.sections.general}>
      <Stack spacing={2}>
        <FormField
          label={t.form.name}
          value={draft.name}
          fault={nameFault}
          required
          focused={isNew}
          onChange={(name) => onChange({ ...draft, name })}
        />
        <FormField
          label={`${t.form.description} (${texts.common.optional.toLowerCase()})`}
          value={draft.description}
          onChange={(description) => onChange({ ...draft, description })}
        />
        {isDefault ? (
          <Alert severity="info">{t.defaultHint}</Alert>
        ) : (
          <>
            <GroupPicker
              label={t.columns.groups}
              hint={t.form.groupsHint}
              chosen={draft.groups}
              onChange={(groups) => onChange({ ...draft, groups })}
            />
            <FormControlLabel
              control={
                <Switch checked={draft.active} onChange={(_, active) => onChange({ ...draft, active })} />
              }
              label={t.form.active}
              sx={{ mr: 0 }}
            />
          </>
        )}
      </Stack>
    </Section>
  );
}
