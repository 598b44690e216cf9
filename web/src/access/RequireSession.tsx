import LinearProgress from '@mui/material/LinearProgress';
import { Navigate, Outlet, useLocation } from 'react-router';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { ErrorState } from '../ui/ErrorState';
import { withReturn } from './returnPath';
import { useFollowGrants } from '../permissions/useFollowGrants';
import { useSession } from './useSession';

export function RequireSession() {
  const session = useSession();
  const location = useLocation();
  const t = useTexts();
  useFollowGrants();

  if (session.data === undefined) {
    return session.isError ? (
      <main>
        <ErrorState
          title={t.shell.sessionUnavailable}
          error={session.error}
          onRetry={() => void session.refetch()}
        />
      </main>
    ) : (
      <LinearProgress aria-label={t.common.loading} />
    );
  }
  if (session.data === null) return <Navigate to={withReturn(paths.signIn, location)} replace />;
  if (session.data.mustChangePassword)
    return <Navigate to={withReturn(paths.changePassword, location)} replace />;
  return <Outlet />;
}
