import { Navigate } from 'react-router';
import { RequirePermission } from '../permissions/RequirePermission';
import { ImportPage } from '../pre-approval/ImportPage';
import { ImportsPage } from '../pre-approval/ImportsPage';
import { NewImportPage } from '../pre-approval/NewImportPage';
import { paths } from './paths';

export const preApprovalPages = [
  {
    element: <RequirePermission permission="manage_pre_approvals" />,
    children: [
      { path: paths.allEnrollments, element: <Navigate to={paths.preApprove} replace /> },
      { path: `${paths.allEnrollments}/enterprise`, element: <Navigate to={paths.preApprove} replace /> },
      { path: paths.preApprove, element: <ImportsPage /> },
      { path: `${paths.preApprove}/new`, element: <NewImportPage /> },
      { path: `${paths.preApprove}/:id`, element: <ImportPage /> },
    ],
  },
];
