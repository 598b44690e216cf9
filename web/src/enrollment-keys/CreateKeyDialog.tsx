import Alert from '@mui/material/Alert';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { createEnrollmentKey } from '../api/enrollmentKeys';
import type { NewEnrollmentKey } from '../api/models';
import { fieldFault } from '../api/problem';
import { useTexts } from '../texts/useTexts';
import { Form } from '../ui/forms/Form';
import { FormActions } from '../ui/forms/FormActions';
import { FormDialog } from '../ui/forms/FormDialog';
import { FormField } from '../ui/forms/FormField';
import { ProblemHelp } from '../ui/ProblemHelp';
import { emptyKey, keyFaults, toBody } from './keyDraft';
import { KeyLimits } from './KeyLimits';
import { OneGroupPicker } from './OneGroupPicker';
import { PersonPicker } from './PersonPicker';
import { useRefreshEnrollmentKeys } from './useEnrollmentKeys';

interface Props {
  onMade: (made: NewEnrollmentKey) => void;
  onClose: () => void;
}

export function CreateKeyDialog({ onMade, onClose }: Props) {
  const t = useTexts().enrollmentKeys;
  const refresh = useRefreshEnrollmentKeys();
  const [draft, setDraft] = useState(emptyKey);
  const [checked, setChecked] = useState(false);
  const [person, setPerson] = useState<string | null>(null);
  const create = useMutation({
    mutationFn: () => createEnrollmentKey(toBody(draft)),
    onSuccess: onMade,
    onSettled: refresh,
  });
  const faults = keyFaults(draft, t.form);
  const shown = checked ? faults : {};
  const networks = fieldFault(create.error, 'addresses');
  const bound = draft.personId !== null || draft.groupId !== null;
  return (
    <FormDialog title={t.createTitle} wide onClose={onClose}>
      <Form
        onSubmit={() => {
          setChecked(true);
          if (Object.keys(faults).length === 0) create.mutate();
        }}
      >
        {create.isError && !networks && <ProblemHelp error={create.error} />}
        <FormField
          label={t.form.name}
          hint={t.form.nameHint}
          value={draft.name}
          fault={shown.name}
          required
          focused
          onChange={(name) => setDraft({ ...draft, name })}
        />
        <PersonPicker
          fault={shown.binding}
          hint={t.form.personHint}
          onChange={(chosen) => {
            setPerson(chosen?.displayName ?? null);
            setDraft({ ...draft, personId: chosen?.id ?? null });
          }}
        />
        <OneGroupPicker onChange={(group) => setDraft({ ...draft, groupId: group?.id ?? null })} />
        {bound && (
          <Alert severity={person ? 'warning' : 'info'}>
            {person ? t.meaning.person(person) : t.meaning.group}
          </Alert>
        )}
        <KeyLimits draft={draft} faults={{ ...shown, addresses: networks }} onChange={setDraft} />
        <FormActions submit={t.form.submit} busy={create.isPending} onCancel={onClose} />
      </Form>
    </FormDialog>
  );
}
