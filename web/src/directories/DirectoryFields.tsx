import TextField from '@mui/material/TextField';
import { fieldFault } from '../api/problem';
import { useTexts } from '../texts/useTexts';
import { ChooseField } from '../ui/forms/ChooseField';
import { FormField } from '../ui/forms/FormField';
import type { DirectoryForm } from './directoryDraft';
import type { FaultName } from './directoryFaults';

export interface FieldsProps {
  form: DirectoryForm;
  faults: Partial<Record<FaultName, string>>;
  error: unknown;
  onChange: (form: DirectoryForm) => void;
}

type TextName = 'name' | 'server' | 'secondServer' | 'bindDn' | 'bindPassword' | 'baseDn';

/** @param there It is kept already, and with it a password that is never shown. */
export function DirectoryFields({ form, there, faults, error, onChange }: FieldsProps & { there: boolean }) {
  const texts = useTexts().directories;
  const t = texts.form;
  const text = (name: TextName, asked: string = name) => ({
    label: t[name],
    value: form[name],
    fault: faults[name as FaultName] ?? fieldFault(error, asked),
    onChange: (value: string) => onChange({ ...form, [name]: value }),
  });
  const caFault = faults.caCertificate ?? fieldFault(error, 'caCertificate');
  return (
    <>
      <FormField {...text('name')} hint={t.nameHint} required focused={!there} />
      <FormField {...text('server', 'servers')} hint={t.serverHint} required />
      <FormField {...text('secondServer', 'servers')} hint={t.secondServerHint} />
      <ChooseField
        label={t.security}
        value={form.security}
        choices={texts.securities}
        onChange={(security) => onChange({ ...form, security })}
      />
      <TextField
        label={t.caCertificate}
        value={form.caCertificate}
        onChange={(event) => onChange({ ...form, caCertificate: event.target.value })}
        error={caFault !== undefined}
        helperText={caFault ?? t.caCertificateHint}
        multiline
        maxRows={6}
        fullWidth
        slotProps={{ htmlInput: { spellCheck: false, autoCapitalize: 'none' } }}
      />
      <FormField {...text('bindDn')} hint={t.bindDnHint} required />
      <FormField
        {...text('bindPassword')}
        type="password"
        autoComplete="new-password"
        hint={there ? t.passwordKept : undefined}
        required={!there}
      />
      <FormField {...text('baseDn')} hint={t.baseDnHint} required />
    </>
  );
}
