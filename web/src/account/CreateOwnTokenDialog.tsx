import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { createOwnToken } from '../api/account';
import type { NewToken } from '../api/models';
import { TokenFields } from '../tokens/TokenFields';
import { emptyToken, tokenFaults } from '../tokens/tokenDraft';
import { useTexts } from '../texts/useTexts';
import { Form } from '../ui/forms/Form';
import { FormActions } from '../ui/forms/FormActions';
import { FormDialog } from '../ui/forms/FormDialog';
import { ProblemHelp } from '../ui/ProblemHelp';

interface Props {
  onMade: (made: NewToken) => void;
  onClose: () => void;
}

export function CreateOwnTokenDialog({ onMade, onClose }: Props) {
  const t = useTexts();
  const [draft, setDraft] = useState(emptyToken);
  const [checked, setChecked] = useState(false);
  const create = useMutation({
    mutationFn: () => createOwnToken({ name: draft.name.trim(), daysValid: Number(draft.days) }),
    onSuccess: onMade,
  });
  const faults = tokenFaults(draft, t.tokens.form);
  return (
    <FormDialog title={t.account.tokens.createTitle} onClose={onClose}>
      <Form
        onSubmit={() => {
          setChecked(true);
          if (Object.keys(faults).length === 0) create.mutate();
        }}
      >
        {create.isError && <ProblemHelp error={create.error} />}
        <TokenFields draft={draft} faults={checked ? faults : {}} onChange={setDraft} />
        <FormActions submit={t.tokens.form.submit} busy={create.isPending} onCancel={onClose} />
      </Form>
    </FormDialog>
  );
}
