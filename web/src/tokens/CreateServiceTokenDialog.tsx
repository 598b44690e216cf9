import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { NewToken } from '../api/models';
import { createServiceToken } from '../api/tokens';
import { addDraft, isUnfinished, toGrants } from '../operators/grantDraft';
import { GrantsEditor } from '../operators/GrantsEditor';
import { useTexts } from '../texts/useTexts';
import { Form } from '../ui/forms/Form';
import { FormActions } from '../ui/forms/FormActions';
import { FormDialog } from '../ui/forms/FormDialog';
import { ProblemHelp } from '../ui/ProblemHelp';
import { emptyToken, tokenFaults } from './tokenDraft';
import { TokenFields } from './TokenFields';

interface Props {
  onMade: (made: NewToken) => void;
  onClose: () => void;
}

export function CreateServiceTokenDialog({ onMade, onClose }: Props) {
  const t = useTexts().tokens;
  const [draft, setDraft] = useState(emptyToken);
  const [grants, setGrants] = useState(() => addDraft([], 'viewer'));
  const [checked, setChecked] = useState(false);
  const create = useMutation({
    mutationFn: () =>
      createServiceToken({
        name: draft.name.trim(),
        daysValid: Number(draft.days),
        grants: toGrants(grants),
      }),
    onSuccess: onMade,
  });
  const faults = tokenFaults(draft, t.form);
  const ready = Object.keys(faults).length === 0 && !grants.some(isUnfinished);
  return (
    <FormDialog title={t.createTitle} wide onClose={onClose}>
      <Form
        onSubmit={() => {
          setChecked(true);
          if (ready) create.mutate();
        }}
      >
        <Typography color="textSecondary">{t.createHint}</Typography>
        {create.isError && <ProblemHelp error={create.error} />}
        <TokenFields draft={draft} faults={checked ? faults : {}} onChange={setDraft} />
        <GrantsEditor drafts={grants} checked={checked} onChange={setGrants} />
        <FormActions submit={t.form.submit} busy={create.isPending} onCancel={onClose} />
      </Form>
    </FormDialog>
  );
}
