import { RequirePermission } from '../permissions/RequirePermission';
import { PolicyHookPage } from '../policy-hook/PolicyHookPage';
import { RestrictionsPage } from '../restrictions/RestrictionsPage';
import { SupposePage } from '../suppose/SupposePage';
import { paths } from './paths';

/** Who may come in, and whether a device would. */
export const admissionPages = [
  {
    element: <RequirePermission permission="view" />,
    children: [{ path: paths.restrictions, element: <RestrictionsPage /> }],
  },
  {
    element: <RequirePermission permission="decide" />,
    children: [{ path: paths.suppose, element: <SupposePage /> }],
  },
  {
    element: <RequirePermission permission="administer" />,
    children: [{ path: paths.policyHook, element: <PolicyHookPage /> }],
  },
];
