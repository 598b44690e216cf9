import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { problemCode } from '../api/problem';
import { signIn } from '../api/session';
import { useLanguage } from '../texts/language';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';
import { exactTime } from '../ui/relativeTime';
import { useSnack } from '../ui/SnackContext';
import { AccessPage } from './AccessPage';
import { PasswordField } from './PasswordField';
import { ProviderButtons, ProviderProblem } from './ProviderButtons';
import { returnPath } from './returnPath';
import { SecondStep } from './SecondStep';
import { SignInRefusal } from './SignInRefusal';
import { useReplaceSession, useSession } from './useSession';

export function SignInPage() {
  const t = useTexts().access.signIn;
  const language = useLanguage();
  const session = useSession();
  const replaceSession = useReplaceSession();
  const show = useSnack();
  const [params] = useSearchParams();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [secondStep, setSecondStep] = useState(false);
  const usernameInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);
  const attempt = useMutation({
    mutationFn: (code?: string) => signIn(username, password, code),
    onSuccess: (session) => {
      replaceSession(session);
      const { previousSignInAt: before } = session;
      if (before) show({ text: t.lastTime(exactTime(before, language)) });
    },
    onError: (error) => {
      if (problemCode(error) === 'second_factor_required') setSecondStep(true);
      else if (problemCode(error) === 'sign_in_failed') setSecondStep(false);
      passwordInput.current?.select();
    },
  });
  useEffect(() => {
    if (!secondStep) usernameInput.current?.focus();
  }, [secondStep]);

  // A session that must change its password is sent on from there.
  if (session.data) return <Navigate to={returnPath(params)} replace />;

  const refusal = problemCode(attempt.error) === 'second_factor_required' ? null : attempt.error;
  if (secondStep) {
    return (
      <AccessPage title={t.title} lead={t.codeLead(username)}>
        <SecondStep
          error={refusal}
          busy={attempt.isPending}
          onCode={attempt.mutate}
          onBack={() => {
            attempt.reset();
            setSecondStep(false);
            setPassword('');
          }}
        />
      </AccessPage>
    );
  }
  return (
    <AccessPage title={t.title} lead={t.lead}>
      <ProviderProblem />
      <ProviderButtons />
      <Stack
        component="form"
        spacing={2}
        onSubmit={(event) => {
          event.preventDefault();
          attempt.mutate(undefined);
        }}
      >
        {refusal && <SignInRefusal error={refusal} />}
        <TextField
          label={t.username}
          value={username}
          onChange={(event) => setUsername(event.target.value)}
          autoComplete="username"
          inputRef={usernameInput}
          fullWidth
          slotProps={{
            htmlInput: { required: true, autoCapitalize: 'none', spellCheck: false },
          }}
        />
        <PasswordField
          label={t.password}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          inputRef={passwordInput}
        />
        <BusyButton type="submit" variant="contained" size="large" busy={attempt.isPending}>
          {t.submit}
        </BusyButton>
      </Stack>
    </AccessPage>
  );
}
