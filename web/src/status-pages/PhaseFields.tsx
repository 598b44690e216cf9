import Stack from '@mui/material/Stack';
import { useTexts } from '../texts/useTexts';
import { FormField } from '../ui/forms/FormField';
import { Section } from '../ui/Section';
import { accountSettings, deviceSettings, errorSettings, type ProfileDraft } from './profileDraft';
import { SettingSwitches } from './SettingSwitches';

interface Props {
  draft: ProfileDraft;
  timeoutFault?: string;
  onChange: (draft: ProfileDraft) => void;
}

/** The two phases, each for itself, with the time that each has. */
export function PhaseFields({ draft, timeoutFault, onChange }: Props) {
  const t = useTexts().statusPages;
  return (
    <>
      <Section title={t.sections.device}>
        <Stack spacing={2}>
          <SettingSwitches names={deviceSettings} draft={draft} onChange={onChange} />
          <FormField
            label={t.form.timeout}
            hint={t.form.timeoutHint}
            value={draft.timeout}
            fault={timeoutFault}
            required
            inputMode="numeric"
            onChange={(timeout) => onChange({ ...draft, timeout })}
          />
        </Stack>
      </Section>
      <Section title={t.sections.account}>
        <SettingSwitches names={accountSettings} draft={draft} onChange={onChange} />
      </Section>
    </>
  );
}

export function ErrorFields({ draft, onChange }: Omit<Props, 'timeoutFault'>) {
  const t = useTexts().statusPages;
  return (
    <Section title={t.sections.errors}>
      <SettingSwitches names={errorSettings} draft={draft} onChange={onChange} />
    </Section>
  );
}
