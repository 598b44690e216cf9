import Alert from '@mui/material/Alert';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { changeTarget, setTarget } from '../api/enrollmentTargets';
import type { EnrollmentTarget } from '../api/models';
import { fieldFault, problemCode } from '../api/problem';
import { useTexts } from '../texts/useTexts';
import { Form } from '../ui/forms/Form';
import { FormActions } from '../ui/forms/FormActions';
import { FormDialog } from '../ui/forms/FormDialog';
import { FormField } from '../ui/forms/FormField';
import { ProblemHelp } from '../ui/ProblemHelp';
import { useSnack } from '../ui/SnackContext';
import { TargetFields } from './TargetFields';
import { emptyTarget, formOf, percentFits, toBody } from './targetDraft';
import { useRefreshTargets } from './useTargets';

interface Props {
  /** Missing: a new one. */
  target?: EnrollmentTarget;
  onClose: () => void;
}

export function TargetDialog({ target, onClose }: Props) {
  const t = useTexts().enrollmentStatus.targets;
  const show = useSnack();
  const refresh = useRefreshTargets();
  const [draft, setDraft] = useState(() => (target ? formOf(target) : emptyTarget));
  const [checked, setChecked] = useState(false);
  const save = useMutation({
    mutationFn: () => (target ? changeTarget(target, toBody(draft)) : setTarget(toBody(draft))),
    onSuccess: () => {
      show({ text: target ? t.changed : t.wasSet });
      onClose();
    },
    onSettled: refresh,
  });
  const fault = percentFits(draft.percent) ? undefined : t.form.percentFault;
  const refused = fieldFault(save.error, 'percent');
  const code = problemCode(save.error);
  const known = { enrollment_target_exists: t.exists, version_changed: t.moved }[code ?? ''];
  const submit = target ? t.change : t.set;
  return (
    <FormDialog title={target ? t.changeTitle : t.setTitle} onClose={onClose}>
      <Form
        onSubmit={() => {
          setChecked(true);
          if (!fault) save.mutate();
        }}
      >
        {known && <Alert severity="warning">{known}</Alert>}
        {save.isError && !known && !refused && <ProblemHelp error={save.error} />}
        <TargetFields draft={draft} target={target} onChange={setDraft} />
        <FormField
          label={t.form.percent}
          hint={t.form.percentHint}
          value={draft.percent}
          fault={(checked ? fault : undefined) ?? refused}
          required
          onChange={(percent) => setDraft({ ...draft, percent })}
        />
        <FormControlLabel
          control={
            <Switch
              checked={draft.simulated}
              onChange={(_, simulated) => setDraft({ ...draft, simulated })}
            />
          }
          label={t.form.simulated}
        />
        <FormActions submit={submit} busy={save.isPending} onCancel={onClose} />
      </Form>
    </FormDialog>
  );
}
