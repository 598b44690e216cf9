import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Blueprint, BlueprintDraft } from '../api/blueprints';
import { fieldFault, problemCode } from '../api/problem';
import { useTexts } from '../texts/useTexts';
import { FormActions } from '../ui/forms/FormActions';
import { FormField } from '../ui/forms/FormField';
import { ProblemHelp } from '../ui/ProblemHelp';
import { Section } from '../ui/Section';
import { AssignmentFields } from './AssignmentFields';
import { isFinished, toBody, type Draft } from './blueprintDraft';
import { HandlingFields } from './HandlingFields';
import { ItemFields } from './ItemFields';
import { useRefreshBlueprints } from './useBlueprints';

interface Props {
  initial: Draft;
  isNew?: boolean;
  submit: string;
  run: (body: BlueprintDraft) => Promise<Blueprint>;
  onSaved: (blueprint: Blueprint) => void;
  /** What stands there for whoever does not want to save. */
  cancel: string;
  onCancel: () => void;
}

export function BlueprintForm({ initial, isNew = false, submit, run, onSaved, cancel, onCancel }: Props) {
  const texts = useTexts();
  const t = texts.blueprints.form;
  const refresh = useRefreshBlueprints();
  const [draft, setDraft] = useState(initial);
  const [checked, setChecked] = useState(false);
  const finished = isFinished(draft);
  const save = useMutation({ mutationFn: () => run(toBody(draft)), onSuccess: onSaved, onSettled: refresh });
  const refused =
    problemCode(save.error) === 'blueprint_name_taken' ? t.nameTaken : fieldFault(save.error, 'name');
  const nameFault = checked && draft.name.trim() === '' ? t.nameFault : refused;
  return (
    <Stack
      component="form"
      noValidate
      spacing={1.5}
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (finished) save.mutate();
      }}
    >
      <Section title={t.general}>
        <Stack spacing={2}>
          <FormField
            label={t.name}
            value={draft.name}
            fault={nameFault}
            required
            focused={isNew}
            onChange={(name) => setDraft({ ...draft, name })}
          />
          <FormField
            label={`${t.description} (${texts.common.optional.toLowerCase()})`}
            value={draft.description}
            fault={fieldFault(save.error, 'description')}
            onChange={(description) => setDraft({ ...draft, description })}
          />
        </Stack>
      </Section>
      <ItemFields items={draft.items} onChange={(items) => setDraft({ ...draft, items })} />
      <AssignmentFields
        assignments={draft.assignments}
        checked={checked}
        onChange={(assignments) => setDraft({ ...draft, assignments })}
      />
      <Section title={t.defaults}>
        <HandlingFields
          handling={draft.defaults}
          optional={false}
          onChange={(defaults) => setDraft({ ...draft, defaults })}
        />
      </Section>
      {checked && !finished && <Alert severity="error">{t.faults}</Alert>}
      {save.isError && !refused && <ProblemHelp error={save.error} />}
      <FormActions submit={submit} busy={save.isPending} cancel={cancel} onCancel={onCancel} />
    </Stack>
  );
}
