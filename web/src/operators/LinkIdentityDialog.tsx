import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useRefreshAccess } from '../account/useAccount';
import type { IdentityProvider } from '../api/identityProviders';
import type { Operator } from '../api/models';
import { linkIdentity } from '../api/operators';
import { fieldFault } from '../api/problem';
import { useTexts } from '../texts/useTexts';
import { Form } from '../ui/forms/Form';
import { FormActions } from '../ui/forms/FormActions';
import { FormDialog } from '../ui/forms/FormDialog';
import { FormField } from '../ui/forms/FormField';
import { ProblemHelp } from '../ui/ProblemHelp';
import { useSnack } from '../ui/SnackContext';

interface Props {
  operator: Operator;
  providers: IdentityProvider[];
  onClose: () => void;
}

/** Says who an operator is at a provider: whoever proves to be that one there is let in as this operator. */
export function LinkIdentityDialog({ operator, providers, onClose }: Props) {
  const t = useTexts().operators.identities;
  const show = useSnack();
  const refresh = useRefreshAccess();
  const [providerId, setProviderId] = useState(providers[0]?.id ?? '');
  const [subject, setSubject] = useState('');
  const [checked, setChecked] = useState(false);
  const link = useMutation({
    mutationFn: () => linkIdentity(operator.id, { providerId, subject: subject.trim() }),
    onSuccess: () => {
      show({ text: t.added(operator.username) });
      onClose();
      return refresh();
    },
  });
  const refused = fieldFault(link.error, 'subject');
  const missing = checked && !subject.trim() ? t.subjectFault : undefined;
  return (
    <FormDialog title={t.addTitle(operator.username)} onClose={onClose}>
      <Form
        onSubmit={() => {
          setChecked(true);
          if (subject.trim()) link.mutate();
        }}
      >
        {link.isError && !refused && <ProblemHelp error={link.error} />}
        <TextField
          select
          label={t.provider}
          value={providerId}
          onChange={(event) => setProviderId(event.target.value)}
        >
          {providers.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        <FormField
          label={t.subject}
          hint={t.subjectHint}
          value={subject}
          fault={missing ?? refused}
          required
          focused
          code
          onChange={setSubject}
        />
        <FormActions submit={t.submit} busy={link.isPending} onCancel={onClose} />
      </Form>
    </FormDialog>
  );
}
