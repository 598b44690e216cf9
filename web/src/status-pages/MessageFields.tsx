import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useTexts } from '../texts/useTexts';
import { FormField } from '../ui/forms/FormField';
import { Section } from '../ui/Section';
import type { ProfileDraft } from './profileDraft';
import type { ProfileFaults } from './profileFaults';

interface Props {
  draft: ProfileDraft;
  faults: ProfileFaults;
  onChange: (draft: ProfileDraft) => void;
}

/** What the organisation says to its people in its own words. */
export function MessageFields({ draft, faults, onChange }: Props) {
  const t = useTexts().statusPages;
  return (
    <Section title={t.sections.messages}>
      <Stack spacing={2}>
        <FormField
          label={t.form.heading}
          hint={t.form.headingExample}
          value={draft.customHeading}
          onChange={(customHeading) => onChange({ ...draft, customHeading })}
        />
        <TextField
          label={t.form.message}
          value={draft.customMessage}
          multiline
          minRows={2}
          maxRows={8}
          error={faults.customMessage !== undefined}
          helperText={faults.customMessage}
          onChange={(event) => onChange({ ...draft, customMessage: event.target.value })}
        />
        <FormField
          label={t.form.supportUrl}
          hint={t.form.supportUrlExample}
          value={draft.supportUrl}
          fault={faults.supportUrl}
          onChange={(supportUrl) => onChange({ ...draft, supportUrl })}
        />
      </Stack>
    </Section>
  );
}
