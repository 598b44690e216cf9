import { Outlet } from 'react-router';
import { NotAllowedPage } from './NotAllowedPage';
import type { Permission } from './permissions';
import { useMay } from './useMay';

/** The pages below it are for those who may. */
export function RequirePermission({ permission }: { permission: Permission }) {
  return useMay(permission) ? <Outlet /> : <NotAllowedPage permission={permission} />;
}
