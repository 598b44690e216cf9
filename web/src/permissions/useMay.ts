import { useSession } from '../access/useSession';
import { may, mayOver, type Permission } from './permissions';

/** Whether the one who is signed in may do this, at least over some devices. What they may not do is not shown. */
export function useMay(permission: Permission): boolean {
  const { data: session } = useSession();
  return may(session, permission);
}

/** Whether the one who is signed in may do this to a device that is in these groups. */
export function useMayOver(permission: Permission, groups: readonly { id: string }[]): boolean {
  const { data: session } = useSession();
  return mayOver(session, permission, groups);
}
