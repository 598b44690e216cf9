import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import { useState } from 'react';
import type { IdentityProvider } from '../api/identityProviders';
import { fieldFault } from '../api/problem';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';
import { ProblemHelp } from '../ui/ProblemHelp';
import { formOf, toDraft, type ProviderForm } from './providerDraft';
import { ProviderText } from './ProviderText';
import { RemoveProvider } from './RemoveProvider';
import { RulesTable } from './RulesTable';
import { useSaveProvider } from './useIdentityProviders';

interface Props {
  known: IdentityProvider | null;
  onSaved: (saved: IdentityProvider) => void;
  onClose: () => void;
}

type TextName = Exclude<keyof ProviderForm, 'rules' | 'createsOperators' | 'enabled'>;

export function ProviderFields({ known, onSaved, onClose }: Props) {
  const t = useTexts().identityProviders.form;
  const [form, setForm] = useState(() => formOf(known));
  const save = useSaveProvider(known, onSaved);
  const text = (name: TextName) => ({
    label: t[name],
    value: form[name],
    fault: fieldFault(save.error, name),
    onChange: (value: string) => setForm({ ...form, [name]: value }),
  });
  const flag = (name: 'createsOperators' | 'enabled') => (
    <FormControlLabel
      label={t[name]}
      control={
        <Switch checked={form[name]} onChange={(_, checked) => setForm({ ...form, [name]: checked })} />
      }
    />
  );

  return (
    <Stack
      component="form"
      noValidate
      spacing={2}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(toDraft(form));
      }}
    >
      {save.isError && <ProblemHelp error={save.error} />}
      <ProviderText {...text('name')} />
      <ProviderText {...text('issuer')} hint={t.issuerHint} disabled={known !== null} />
      <ProviderText {...text('clientId')} />
      <ProviderText
        {...text('clientSecret')}
        type="password"
        hint={known?.hasClientSecret ? t.secretKept : undefined}
      />
      <ProviderText {...text('scopes')} />
      <ProviderText {...text('usernameClaim')} />
      <ProviderText {...text('displayNameClaim')} />
      {flag('createsOperators')}
      {flag('enabled')}
      <RulesTable
        rules={form.rules}
        fault={fieldFault(save.error, 'rules') ?? fieldFault(save.error, 'grants')}
        onChange={(rules) => setForm({ ...form, rules })}
      />
      <Stack direction="row" spacing={1} sx={{ justifyContent: 'space-between' }}>
        {known ? <RemoveProvider known={known} onRemoved={onClose} /> : <span />}
        <BusyButton type="submit" variant="contained" busy={save.isPending}>
          {t.submit}
        </BusyButton>
      </Stack>
    </Stack>
  );
}
