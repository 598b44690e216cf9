import { createBrowserRouter, Navigate } from 'react-router';
import { ChangePasswordPage } from '../access/ChangePasswordPage';
import { RequireSession } from '../access/RequireSession';
import { SignInPage } from '../access/SignInPage';
import { AuditPage } from '../audit/AuditPage';
import { EnrollmentQueuePage } from '../enrollment-queue/EnrollmentQueuePage';
import { IdentityProvidersPage } from '../identity-providers/IdentityProvidersPage';
import { PeoplePage } from '../people/PeoplePage';
import { CrashPage } from './CrashPage';
import { NotFoundPage } from './NotFoundPage';
import { paths } from './paths';
import { PolicyPeople } from './PolicyPeople';
import { Shell } from './Shell';

export function createRouter() {
  return createBrowserRouter([
    {
      errorElement: <CrashPage />,
      children: [
        { path: paths.signIn, element: <SignInPage /> },
        { path: paths.changePassword, element: <ChangePasswordPage /> },
        {
          element: <RequireSession />,
          children: [
            {
              element: <Shell />,
              children: [
                { index: true, element: <Navigate to={paths.queue} replace /> },
                {
                  path: '/policy/people',
                  element: <PolicyPeople />,
                  children: [
                    { index: true, element: <Navigate to={paths.people} replace /> },
                    { path: 'people', element: <PeoplePage /> },
                    { path: 'enrollment-queue', element: <EnrollmentQueuePage /> },
                  ],
                },
                { path: paths.audit, element: <AuditPage /> },
                { path: paths.identityProviders, element: <IdentityProvidersPage /> },
                { path: '*', element: <NotFoundPage /> },
              ],
            },
          ],
        },
      ],
    },
  ]);
}
