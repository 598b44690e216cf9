import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useRefreshAccess } from '../account/useAccount';
import { inviteOperator } from '../api/operators';
import { fieldFault, problemCode } from '../api/problem';
import { useTexts } from '../texts/useTexts';
import { Form } from '../ui/forms/Form';
import { FormActions } from '../ui/forms/FormActions';
import { FormDialog } from '../ui/forms/FormDialog';
import { FormField } from '../ui/forms/FormField';
import { ProblemHelp } from '../ui/ProblemHelp';
import { addDraft, isUnfinished, toGrants } from './grantDraft';
import { GrantsEditor } from './GrantsEditor';
import { InvitationLink } from './InvitationLink';

const usernameForm = /^\S{2,64}$/;

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts().operators;
  const refresh = useRefreshAccess();
  const [username, setUsername] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [grants, setGrants] = useState(() => addDraft([], 'viewer'));
  const [checked, setChecked] = useState(false);
  const invite = useMutation({
    mutationFn: () =>
      inviteOperator({
        username: username.trim(),
        displayName: displayName.trim() || undefined,
        grants: toGrants(grants),
      }),
    onSuccess: refresh,
  });

  if (invite.data) {
    return (
      <FormDialog title={t.link.title(invite.data.operator.displayName)} held wide onClose={onClose}>
        <InvitationLink invitation={invite.data} onDone={onClose} />
      </FormDialog>
    );
  }
  const fault = usernameForm.test(username.trim()) ? undefined : t.form.usernameFault;
  const taken = problemCode(invite.error) === 'username_taken' ? t.form.usernameTaken : undefined;
  const refused = taken ?? fieldFault(invite.error, 'username');
  return (
    <FormDialog title={t.form.title} wide onClose={onClose}>
      <Form
        onSubmit={() => {
          setChecked(true);
          if (!fault && !grants.some(isUnfinished)) invite.mutate();
        }}
      >
        {invite.isError && !refused && <ProblemHelp error={invite.error} />}
        <FormField
          label={t.form.username}
          hint={t.form.usernameHint}
          value={username}
          fault={(checked ? fault : undefined) ?? refused}
          required
          focused
          onChange={setUsername}
        />
        <FormField label={t.form.displayName} value={displayName} onChange={setDisplayName} />
        <GrantsEditor drafts={grants} checked={checked} onChange={setGrants} />
        <FormActions submit={t.form.submit} busy={invite.isPending} onCancel={onClose} />
      </Form>
    </FormDialog>
  );
}
