import Stack from '@mui/material/Stack';
import { useTexts } from '../../texts/useTexts';
import { FormField } from '../../ui/forms/FormField';
import { Section } from '../../ui/Section';
import type { FieldProps } from './fieldProps';

/** @param props.isNew A new policy asks for its name first. */
export function BasicsFields({ draft, faults, isNew, onChange }: FieldProps & { isNew: boolean }) {
  const texts = useTexts();
  const t = texts.preparationForm;
  return (
    <Section title={t.sections.basics}>
      <Stack spacing={2}>
        <FormField
          label={t.name}
          value={draft.name}
          fault={faults.name}
          required
          focused={isNew}
          onChange={(name) => onChange({ ...draft, name })}
        />
        <FormField
          label={`${t.description} (${texts.common.optional.toLowerCase()})`}
          value={draft.description}
          fault={faults.description}
          onChange={(description) => onChange({ ...draft, description })}
        />
      </Stack>
    </Section>
  );
}
