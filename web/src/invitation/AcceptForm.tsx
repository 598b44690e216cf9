import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { PasswordField } from '../access/PasswordField';
import { newPasswordFault } from '../access/passwordFaults';
import { PasswordStrength } from '../access/PasswordStrength';
import { useReplaceSession, useSession } from '../access/useSession';
import { acceptInvitation } from '../api/invitations';
import type { InvitedOperator } from '../api/models';
import { fieldFault } from '../api/problem';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';
import { Facts } from '../ui/Facts';
import { ProblemHelp } from '../ui/ProblemHelp';
import { RelativeTime } from '../ui/RelativeTime';

export function AcceptForm({ secret, invited }: { secret: string; invited: InvitedOperator }) {
  const texts = useTexts();
  const t = texts.doors.invitation;
  const words = texts.access.changePassword;
  const { data: session } = useSession();
  const replaceSession = useReplaceSession();
  const navigate = useNavigate();
  const [password, setPassword] = useState('');
  const [repeated, setRepeated] = useState('');
  const [checked, setChecked] = useState(false);
  const accept = useMutation({
    mutationFn: () => acceptInvitation(secret, password),
    onSuccess: (session) => {
      replaceSession(session);
      void navigate('/', { replace: true });
    },
  });

  const fault = newPasswordFault(password, words);
  const differs = password === repeated ? undefined : words.differs;
  const refusal = fieldFault(accept.error, 'password');
  return (
    <Stack
      component="form"
      spacing={2}
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (!fault && !differs) accept.mutate();
      }}
    >
      {session && <Alert severity="info">{t.signedInAs(session.username)}</Alert>}
      <Facts
        facts={[
          { name: t.for, value: <strong>{invited.displayName}</strong> },
          { name: t.username, value: invited.username },
          { name: t.until, value: <RelativeTime instant={invited.expiresAt} /> },
        ]}
      />
      {accept.isError && !refusal && <ProblemHelp error={accept.error} />}
      {/* So that the browser keeps the password under the right name. */}
      <input type="text" autoComplete="username" value={invited.username} readOnly hidden />
      <PasswordField
        label={t.password}
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
        hint={words.hint}
        fault={checked ? (fault ?? refusal) : undefined}
      />
      <PasswordStrength password={password} username={invited.username} />
      <PasswordField
        label={t.repeat}
        value={repeated}
        onChange={setRepeated}
        autoComplete="new-password"
        fault={checked ? differs : undefined}
      />
      <BusyButton type="submit" variant="contained" size="large" busy={accept.isPending}>
        {t.submit}
      </BusyButton>
    </Stack>
  );
}
