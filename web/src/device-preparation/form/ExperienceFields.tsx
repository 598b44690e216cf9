import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { useTexts } from '../../texts/useTexts';
import { FormField } from '../../ui/forms/FormField';
import { Section } from '../../ui/Section';
import { TwoLines } from '../../ui/TwoLines';
import type { FieldProps } from './fieldProps';

/** What a person sees at the device, and what they may do. */
export function ExperienceFields({ draft, faults, onChange }: FieldProps) {
  const t = useTexts().preparationForm;
  return (
    <Section title={t.sections.experience}>
      <Stack spacing={2}>
        <FormField
          label={t.timeout}
          hint={t.timeoutHint}
          value={draft.timeout}
          fault={faults.timeoutMinutes}
          inputMode="numeric"
          required
          onChange={(timeout) => onChange({ ...draft, timeout })}
        />
        <TextField
          label={t.customErrorMessage}
          value={draft.customErrorMessage}
          multiline
          minRows={2}
          maxRows={8}
          error={faults.customErrorMessage !== undefined}
          helperText={faults.customErrorMessage ?? t.customErrorMessageHint}
          onChange={(event) => onChange({ ...draft, customErrorMessage: event.target.value })}
        />
        <FormControlLabel
          control={
            <Switch
              checked={draft.allowSkip}
              onChange={(_, allowSkip) => onChange({ ...draft, allowSkip })}
            />
          }
          label={<TwoLines first={t.allowSkip} second={t.allowSkipHint} />}
          sx={{ mr: 0 }}
        />
        <FormControlLabel
          control={
            <Switch
              checked={draft.diagnostics}
              onChange={(_, diagnostics) => onChange({ ...draft, diagnostics })}
            />
          }
          label={t.diagnostics}
          sx={{ mr: 0 }}
        />
      </Stack>
    </Section>
  );
}
