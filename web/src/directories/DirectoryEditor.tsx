import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { validateDirectory, validateDirectoryDraft, type DirectoryDomain } from '../api/directories';
import { problemCode, problemFrom } from '../api/problem';
import { useTexts } from '../texts/useTexts';
import { Form } from '../ui/forms/Form';
import { FormActions } from '../ui/forms/FormActions';
import { ProblemHelp } from '../ui/ProblemHelp';
import { formOf, isAsKept, toDraft } from './directoryDraft';
import { directoryFaults } from './directoryFaults';
import { AttributeFields } from './AttributeFields';
import { DirectoryFields } from './DirectoryFields';
import { useSaveDirectory } from './useDirectories';
import { ValidationPanel } from './ValidationPanel';

interface Props {
  known: DirectoryDomain | null;
  onSaved: (saved: DirectoryDomain) => void;
  onClose: () => void;
}

/** Keeps what it began with: a newer version is said, not slipped in under the hands. */
export function DirectoryEditor({ known, onSaved, onClose }: Props) {
  const t = useTexts().directories.form;
  const [begun, setBegun] = useState(known);
  const [form, setForm] = useState(() => formOf(known));
  const [checked, setChecked] = useState(false);
  const begin = (at: DirectoryDomain) => {
    setBegun(at);
    setForm(formOf(at));
    setChecked(false);
  };
  const save = useSaveDirectory(begun, (saved) => {
    begin(saved);
    onSaved(saved);
  });
  const faults = directoryFaults(form, begun, t.faults);
  const whole = Object.keys(faults).length === 0;
  const moved = problemCode(save.error) === 'version_changed';
  const reload = () => {
    begin(problemFrom(save.error).current as DirectoryDomain);
    save.reset();
  };
  const kept = begun && isAsKept(form, begun) ? begun : null;

  return (
    <Form
      onSubmit={() => {
        setChecked(true);
        if (whole) save.mutate(toDraft(form));
      }}
    >
      <DirectoryFields
        form={form}
        there={begun !== null}
        faults={checked ? faults : {}}
        error={save.error}
        onChange={setForm}
      />
      <AttributeFields form={form} faults={checked ? faults : {}} error={save.error} onChange={setForm} />
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
      <ValidationPanel
        hint={kept ? t.validateKept : t.validateTyped}
        run={() => {
          if (kept) return validateDirectory(kept.id);
          setChecked(true);
          return whole && form.bindPassword ? validateDirectoryDraft(toDraft(form)) : null;
        }}
      />
      <FormActions submit={t.submit} busy={save.isPending} onCancel={onClose} />
    </Form>
  );
}
