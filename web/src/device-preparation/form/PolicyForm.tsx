import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { PreparationPolicy, PreparationPolicyDraft } from '../../api/devicePreparation';
import { fieldFault, problemCode } from '../../api/problem';
import { useTexts } from '../../texts/useTexts';
import { FormActions } from '../../ui/forms/FormActions';
import { LeaveGuard } from '../../ui/forms/LeaveGuard';
import { useRefreshPolicies } from '../policies/usePreparationPolicies';
import { AssignmentFields } from './AssignmentFields';
import { BasicsFields } from './BasicsFields';
import { AppFields, ScriptFields } from './ContentFields';
import { DeploymentFields, FailureFields } from './DeploymentFields';
import { ExperienceFields } from './ExperienceFields';
import { GroupFields } from './GroupFields';
import { isChanged, type PolicyDraft } from './policyDraft';
import { faultyFields, policyFaults, type PolicyFaults } from './policyFaults';
import { RefusedGroup } from './RefusedGroup';
import { RulesFields } from './RulesFields';
import { GroupNotMade, savePolicy } from './savePolicy';

interface Props {
  initial: PolicyDraft;
  /** Missing: it is a new one. */
  policy?: PreparationPolicy;
  submit: string;
  run: (body: PreparationPolicyDraft) => Promise<PreparationPolicy>;
  /** @param groupError Why the group of a policy that is saved could not be made. */
  onSaved: (policy: PreparationPolicy, groupError?: unknown) => void;
  /** What stands there for whoever does not want to save. */
  cancel: string;
  onCancel: () => void;
  /** Whether something stands in the form that is not saved. */
  onDirty?: (dirty: boolean) => void;
}

/** A policy, section by section as people know them from the original. */
export function PolicyForm({ initial, policy, submit, run, onSaved, cancel, onCancel, onDirty }: Props) {
  const texts = useTexts();
  const t = texts.preparationForm;
  const refresh = useRefreshPolicies();
  const [draft, setDraft] = useState(initial);
  const [checked, setChecked] = useState(false);
  // Who has saved, or throws the draft away, is not asked; the page is left before the next render.
  const settled = useRef(false);
  const finish = (saved: PreparationPolicy, groupError?: unknown) => {
    settled.current = true;
    onSaved(saved, groupError);
  };
  const save = useMutation({
    mutationFn: () => savePolicy(draft, run),
    onSuccess: (saved) => finish(saved),
    onError: (error) => error instanceof GroupNotMade && finish(error.policy, error.cause),
    onSettled: refresh,
  });
  const own = policyFaults(draft, t);
  const refused = Object.fromEntries(
    faultyFields.map((name) => [name, fieldFault(save.error, name)]).filter(([, fault]) => fault),
  ) as PolicyFaults;
  if (problemCode(save.error) === 'device_preparation_policy_name_taken') refused.name = t.nameTaken;
  const faults = { ...refused, ...(checked ? own : {}) };
  const faulty = Object.keys(own).length > 0;
  const dirty = isChanged(draft, initial);
  const change = (next: PolicyDraft) => {
    setDraft(next);
    onDirty?.(isChanged(next, initial));
  };
  const fields = { draft, faults, onChange: change };
  return (
    <Stack
      component="form"
      noValidate
      spacing={1.5}
      sx={{ minWidth: 0 }}
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (!faulty) save.mutate();
      }}
    >
      <BasicsFields {...fields} isNew={!policy} />
      <GroupFields {...fields} knownAs={policy?.deviceGroup?.name} mayCreate={!policy || dirty} />
      <ExperienceFields {...fields} />
      <AppFields {...fields} policy={policy} />
      <DeploymentFields {...fields} />
      <ScriptFields {...fields} policy={policy} />
      <AssignmentFields {...fields} policy={policy} />
      <RulesFields {...fields} checked={checked} />
      <FailureFields {...fields} />
      {checked && faulty && <Alert severity="error">{t.faults}</Alert>}
      {save.isError && Object.keys(refused).length === 0 && (
        <RefusedGroup error={save.error} group={draft.group} onRepaired={() => save.mutate()} />
      )}
      <FormActions
        submit={submit}
        busy={save.isPending}
        cancel={cancel}
        onCancel={() => {
          settled.current = true;
          onCancel();
        }}
      />
      <LeaveGuard holds={() => dirty && !settled.current} />
    </Stack>
  );
}
