import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { problemFrom } from '../api/problem';
import { signIn } from '../api/session';
import { useTexts } from '../texts/useTexts';
import { ProblemHelp } from '../ui/ProblemHelp';
import { AccessPage } from './AccessPage';
import { PasswordField } from './PasswordField';
import { ProviderButtons, ProviderProblem } from './ProviderButtons';
import { returnPath } from './returnPath';
import { useReplaceSession, useSession } from './useSession';
import { BusyButton } from '../ui/BusyButton';

export function SignInPage() {
  const t = useTexts().access.signIn;
  const session = useSession();
  const replaceSession = useReplaceSession();
  const [params] = useSearchParams();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const usernameInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);
  const attempt = useMutation({
    mutationFn: () => signIn(username, password),
    onSuccess: replaceSession,
    onError: () => passwordInput.current?.select(),
  });
  useEffect(() => usernameInput.current?.focus(), []);

  // A session that must change its password is sent on from there.
  if (session.data) return <Navigate to={returnPath(params)} replace />;

  return (
    <AccessPage title={t.title} lead={t.lead}>
      <ProviderProblem />
      <ProviderButtons />
      <Stack
        component="form"
        spacing={2}
        onSubmit={(event) => {
          event.preventDefault();
          attempt.mutate();
        }}
      >
        {attempt.isError && <Refusal error={attempt.error} />}
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

function Refusal({ error }: { error: unknown }) {
  const t = useTexts().access.signIn;
  const { code, status } = problemFrom(error);
  if (code === 'sign_in_failed') return <Alert severity="error">{t.failed}</Alert>;
  if (status === 429) return <Alert severity="warning">{t.tooMany}</Alert>;
  return <ProblemHelp error={error} />;
}
