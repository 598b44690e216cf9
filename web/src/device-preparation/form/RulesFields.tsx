import Alert from '@mui/material/Alert';
import FormControlLabel from '@mui/material/FormControlLabel';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import { addRule, draftOf } from '../../device-groups/rules/rulesDraft';
import { RulesForm } from '../../device-groups/rules/RulesForm';
import { useFacts } from '../../device-groups/rules/useRules';
import { useTexts } from '../../texts/useTexts';
import { Section } from '../../ui/Section';
import { TwoLines } from '../../ui/TwoLines';
import type { FieldProps } from './fieldProps';

/** Devices that get the policy by what is known of them. */
export function RulesFields({ draft, faults, checked, onChange }: FieldProps & { checked: boolean }) {
  const texts = useTexts();
  const t = texts.preparationForm;
  const facts = useFacts();
  const { rules } = draft;
  const begin = () => ({ ...draftOf(null), rules: addRule([], 'platform') });
  return (
    <Section title={t.sections.rules}>
      <Stack spacing={2}>
        <FormControlLabel
          control={
            <Switch
              checked={rules !== null}
              onChange={(_, on) => onChange({ ...draft, rules: on ? begin() : null })}
            />
          }
          label={<TwoLines first={t.byRules} second={t.byRulesHint} />}
          sx={{ mr: 0 }}
        />
        {faults.rules && <Alert severity="error">{faults.rules}</Alert>}
        {rules &&
          (facts.data ? (
            <RulesForm
              draft={rules}
              facts={facts.data}
              checked={checked}
              onChange={(changed) => onChange({ ...draft, rules: changed })}
            />
          ) : (
            <LinearProgress aria-label={texts.common.loading} />
          ))}
      </Stack>
    </Section>
  );
}
