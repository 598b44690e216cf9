import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useRefreshAccess } from '../account/useAccount';
import type { Invitation, Operator } from '../api/models';
import { changeOperator } from '../api/operators';
import { problemCode } from '../api/problem';
import { useTexts } from '../texts/useTexts';
import { Form } from '../ui/forms/Form';
import { FormActions } from '../ui/forms/FormActions';
import { FormField } from '../ui/forms/FormField';
import { ProblemHelp } from '../ui/ProblemHelp';
import { useSnack } from '../ui/SnackContext';
import { GrantChips } from './GrantChips';
import { isUnfinished, provided, toDrafts, toGrants } from './grantDraft';
import { GrantsEditor } from './GrantsEditor';
import { OperatorFacts } from './OperatorFacts';
import { OperatorVerbs } from './OperatorVerbs';

interface Props {
  operator: Operator;
  onReload: () => void;
  onInvited: (invitation: Invitation) => void;
  onClose: () => void;
}

export function OperatorForm({ operator, onReload, onInvited, onClose }: Props) {
  const t = useTexts().operators;
  const show = useSnack();
  const refresh = useRefreshAccess();
  const [begun] = useState(operator);
  const [displayName, setDisplayName] = useState(operator.displayName);
  const [grants, setGrants] = useState(() => toDrafts(operator.grants));
  const [checked, setChecked] = useState(false);
  const change = useMutation({
    mutationFn: () => changeOperator(begun, { displayName: displayName.trim(), grants: toGrants(grants) }),
    onSuccess: (changed) => {
      show({ text: t.detail.saved(changed.username) });
      onClose();
    },
    onSettled: refresh,
  });
  const claimed = provided(operator.grants);
  const fault = displayName.trim() ? undefined : t.form.displayNameFault;
  const moved = problemCode(change.error) === 'version_changed';

  return (
    <Stack spacing={3}>
      <Form
        onSubmit={() => {
          setChecked(true);
          if (!fault && !grants.some(isUnfinished)) change.mutate();
        }}
      >
        <OperatorFacts operator={operator} />
        {change.isError && !moved && <ProblemHelp error={change.error} />}
        {moved && (
          <Alert
            severity="warning"
            action={
              <Button color="inherit" size="small" onClick={onReload}>
                {t.detail.reload}
              </Button>
            }
          >
            {t.detail.conflict}
          </Alert>
        )}
        <FormField
          label={t.form.displayName}
          value={displayName}
          fault={checked ? fault : undefined}
          required
          onChange={setDisplayName}
        />
        <GrantsEditor drafts={grants} checked={checked} onChange={setGrants} />
        {claimed.length > 0 && (
          <div>
            {t.grants.byProvider} <GrantChips grants={claimed} />
          </div>
        )}
        <FormActions submit={t.detail.save} busy={change.isPending} onCancel={onClose} />
      </Form>
      <OperatorVerbs operator={operator} onInvited={onInvited} onChanged={onReload} />
    </Stack>
  );
}
