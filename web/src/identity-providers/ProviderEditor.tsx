import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { IdentityProvider } from '../api/identityProviders';
import { fieldFault, problemCode, problemFrom } from '../api/problem';
import { useTexts } from '../texts/useTexts';
import { Form } from '../ui/forms/Form';
import { FormActions } from '../ui/forms/FormActions';
import { ProblemHelp } from '../ui/ProblemHelp';
import { formOf, toDraft } from './providerDraft';
import { isRuleUnfinished, providerFaults } from './providerFaults';
import { ProviderFields } from './ProviderFields';
import { RulesEditor } from './RulesEditor';
import { useSaveProvider } from './useIdentityProviders';

interface Props {
  known: IdentityProvider | null;
  onSaved: (saved: IdentityProvider) => void;
  onClose: () => void;
}

/** Keeps what it began with: a newer version is said, not slipped in under the hands. */
export function ProviderEditor({ known, onSaved, onClose }: Props) {
  const t = useTexts().identityProviders.form;
  const [begun, setBegun] = useState(known);
  const [form, setForm] = useState(() => formOf(known));
  const [checked, setChecked] = useState(false);
  const begin = (at: IdentityProvider) => {
    setBegun(at);
    setForm(formOf(at));
    setChecked(false);
  };
  const save = useSaveProvider(begun, (saved) => {
    begin(saved);
    onSaved(saved);
  });
  const whole = Object.keys(providerFaults(form, t)).length === 0 && !form.rules.some(isRuleUnfinished);
  const moved = problemCode(save.error) === 'version_changed';
  const reload = () => {
    begin(problemFrom(save.error).current as IdentityProvider);
    save.reset();
  };

  return (
    <Form
      onSubmit={() => {
        setChecked(true);
        if (whole) save.mutate(toDraft(form));
      }}
    >
      <ProviderFields form={form} known={begun} checked={checked} error={save.error} onChange={setForm} />
      <RulesEditor
        rules={form.rules}
        checked={checked}
        fault={fieldFault(save.error, 'rules') ?? fieldFault(save.error, 'grants')}
        onChange={(rules) => setForm({ ...form, rules })}
      />
      {begun?.enabled && !form.enabled && <Alert severity="warning">{t.endsSessions}</Alert>}
      {save.isError && !moved && <ProblemHelp error={save.error} />}
      {moved && (
        <Alert
          severity="warning"
          action={
            <Button color="inherit" size="small" onClick={reload}>
              {t.reload}
            </Button>
          }
        >
          {t.conflict}
        </Alert>
      )}
      <FormActions submit={t.submit} busy={save.isPending} onCancel={onClose} />
    </Form>
  );
}
