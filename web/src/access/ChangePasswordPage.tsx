import Stack from '@mui/material/Stack';
import { Navigate, useSearchParams } from 'react-router';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { AccessPage } from './AccessPage';
import { ChangePasswordForm } from './ChangePasswordForm';
import { returnPath } from './returnPath';
import { SignOutButton } from './SignOutButton';
import { useReplaceSession, useSession } from './useSession';

/** Stands in the way until a password that somebody else chose is changed. */
export function ChangePasswordPage() {
  const t = useTexts().access.changePassword;
  const session = useSession();
  const replaceSession = useReplaceSession();
  const [params] = useSearchParams();

  if (session.data === null) return <Navigate to={paths.signIn} replace />;
  if (session.data?.mustChangePassword === false) return <Navigate to={returnPath(params)} replace />;

  return (
    <AccessPage title={t.title} lead={t.lead}>
      <Stack spacing={2}>
        <ChangePasswordForm username={session.data?.username ?? ''} onChanged={replaceSession} />
        <SignOutButton />
      </Stack>
    </AccessPage>
  );
}
