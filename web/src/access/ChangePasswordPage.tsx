import Stack from '@mui/material/Stack';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { fieldFault, problemCode } from '../api/problem';
import { changePassword } from '../api/session';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { ProblemHelp } from '../ui/ProblemHelp';
import { useSnack } from '../ui/SnackContext';
import { AccessPage } from './AccessPage';
import { PasswordField } from './PasswordField';
import { newPasswordFault } from './passwordFaults';
import { returnPath } from './returnPath';
import { SignOutButton } from './SignOutButton';
import { useReplaceSession, useSession } from './useSession';
import { BusyButton } from '../ui/BusyButton';

export function ChangePasswordPage() {
  const t = useTexts().access.changePassword;
  const session = useSession();
  const replaceSession = useReplaceSession();
  const show = useSnack();
  const [params] = useSearchParams();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeated, setRepeated] = useState('');
  const [checked, setChecked] = useState(false);
  const change = useMutation({
    mutationFn: () => changePassword(current, next),
    onSuccess: (changed) => {
      replaceSession(changed);
      show({ text: t.done });
    },
  });

  if (session.data === null) return <Navigate to={paths.signIn} replace />;
  if (session.data?.mustChangePassword === false) return <Navigate to={returnPath(params)} replace />;

  const fault = newPasswordFault(next, t);
  const differs = next === repeated ? undefined : t.differs;
  const wrong = problemCode(change.error) === 'current_password_wrong' ? t.wrong : undefined;
  const refusal = fieldFault(change.error, 'newPassword');
  return (
    <AccessPage title={t.title} lead={t.lead}>
      <Stack
        component="form"
        spacing={2}
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (!fault && !differs) change.mutate();
        }}
      >
        {change.isError && !wrong && !refusal && <ProblemHelp error={change.error} />}
        <PasswordField
          label={t.current}
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
          fault={wrong}
        />
        <PasswordField
          label={t.next}
          value={next}
          onChange={setNext}
          autoComplete="new-password"
          hint={t.hint}
          fault={checked ? (fault ?? refusal) : undefined}
        />
        <PasswordField
          label={t.repeat}
          value={repeated}
          onChange={setRepeated}
          autoComplete="new-password"
          fault={checked ? differs : undefined}
        />
        <BusyButton type="submit" variant="contained" size="large" busy={change.isPending}>
          {t.submit}
        </BusyButton>
        <SignOutButton />
      </Stack>
    </AccessPage>
  );
}
