import Box from '@mui/material/Box';
import { useTexts } from '../texts/useTexts';
import { FormField } from '../ui/forms/FormField';
import type { RuleDraft } from './providerDraft';

interface Props {
  rule: RuleDraft;
  nth: number;
  checked: boolean;
  onChange: (rule: RuleDraft) => void;
}

/** The claim and the value that somebody needs. */
export function RuleClaim({ rule, nth, checked, onChange }: Props) {
  const t = useTexts().identityProviders.rules;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { sm: '1fr 1fr' } }}>
      {(['claim', 'value'] as const).map((name) => (
        <FormField
          key={name}
          label={t.nth(t[name], nth)}
          value={rule[name]}
          fault={checked && !rule[name].trim() ? t.fault : undefined}
          required
          code
          onChange={(text) => onChange({ ...rule, [name]: text })}
        />
      ))}
    </Box>
  );
}
