import { useSession } from '../access/useSession';
import { may, type Permission } from './permissions';

/** Whether the one who is signed in may do this, at least over some devices. What they may not do is not shown. */
export function useMay(permission: Permission): boolean {
  const { data: session } = useSession();
  return may(session, permission);
}
