import Stack from '@mui/material/Stack';
import { useTexts } from '../../texts/useTexts';
import { ChooseField } from '../../ui/forms/ChooseField';
import { Section } from '../../ui/Section';
import { Choice } from './Choice';
import type { FieldProps } from './fieldProps';

/** How a device comes to its policy, and what its person is on it. */
export function DeploymentFields({ draft, onChange }: FieldProps) {
  const texts = useTexts();
  const t = texts.preparationForm;
  return (
    <Section title={t.sections.deployment}>
      <Stack spacing={2}>
        <Choice
          label={t.mode}
          value={draft.mode}
          names={texts.devicePreparation.modes}
          hints={t.modeHints}
          onChange={(mode) => onChange({ ...draft, mode })}
        />
        <ChooseField
          label={t.accountType}
          value={draft.accountType}
          choices={t.accountTypes}
          onChange={(accountType) => onChange({ ...draft, accountType })}
        />
      </Stack>
    </Section>
  );
}

/** What becomes of a device when its group cannot take it. */
export function FailureFields({ draft, onChange }: FieldProps) {
  const t = useTexts().preparationForm;
  return (
    <Section title={t.sections.failure}>
      <Choice
        label={t.sections.failure}
        value={draft.whenGroupFails}
        names={t.failures}
        hints={t.failureHints}
        onChange={(whenGroupFails) => onChange({ ...draft, whenGroupFails })}
      />
    </Section>
  );
}
