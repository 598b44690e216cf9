import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useTexts } from '../texts/useTexts';
import { FormField } from '../ui/forms/FormField';
import type { ProviderForm } from './providerDraft';

interface Props {
  form: ProviderForm;
  /** One is kept already; it is never shown. */
  there: boolean;
  fault?: string;
  onChange: (form: ProviderForm) => void;
}

export function SecretField({ form, there, fault, onChange }: Props) {
  const t = useTexts().identityProviders.form;
  return (
    <>
      <FormField
        label={t.clientSecret}
        type="password"
        autoComplete="new-password"
        value={form.clientSecret}
        fault={fault}
        hint={there && !form.dropsSecret ? t.secretKept : undefined}
        disabled={form.dropsSecret}
        onChange={(clientSecret) => onChange({ ...form, clientSecret })}
      />
      {there && (
        <FormControlLabel
          label={t.dropSecret}
          control={
            <Checkbox
              checked={form.dropsSecret}
              onChange={(_, dropsSecret) => onChange({ ...form, dropsSecret, clientSecret: '' })}
            />
          }
        />
      )}
    </>
  );
}
