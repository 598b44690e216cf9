import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { fieldFault } from '../api/problem';
import { useTexts } from '../texts/useTexts';
import { FormField } from '../ui/forms/FormField';
import type { ProviderForm } from './providerDraft';
import { providerFaults, type TextName } from './providerFaults';
import { SecretField } from './SecretField';

interface Props {
  form: ProviderForm;
  /** It is there already: its issuer stays, and it may have a secret. */
  known: { hasClientSecret: boolean } | null;
  checked: boolean;
  error: unknown;
  onChange: (form: ProviderForm) => void;
}

export function ProviderFields({ form, known, checked, error, onChange }: Props) {
  const t = useTexts().identityProviders.form;
  const faults = checked ? providerFaults(form, t) : {};
  const text = (name: TextName) => ({
    label: t[name],
    value: form[name],
    fault: faults[name] ?? fieldFault(error, name),
    onChange: (value: string) => onChange({ ...form, [name]: value }),
  });
  const flag = (name: 'createsOperators' | 'enabled') => (
    <FormControlLabel
      label={t[name]}
      control={<Switch checked={form[name]} onChange={(_, on) => onChange({ ...form, [name]: on })} />}
    />
  );
  return (
    <>
      <FormField {...text('name')} required focused={known === null} />
      <FormField
        {...text('issuer')}
        hint={known ? undefined : t.issuerHint}
        required
        disabled={known !== null}
      />
      <FormField {...text('clientId')} required />
      <SecretField
        form={form}
        there={known?.hasClientSecret ?? false}
        fault={fieldFault(error, 'clientSecret')}
        onChange={onChange}
      />
      <FormField {...text('scopes')} required />
      <FormField {...text('usernameClaim')} />
      <FormField {...text('displayNameClaim')} />
      {flag('createsOperators')}
      {flag('enabled')}
    </>
  );
}
