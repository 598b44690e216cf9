import type { Session } from '../api/models';

/** The names that `GET /api/session` lists; the server decides which role has which. */
export type Permission = 'view' | 'decide' | 'read_audit' | 'manage_people' | 'manage_groups' | 'administer';

export const may = (session: Session | null | undefined, permission: Permission): boolean =>
  session?.permissions.some(({ name }) => name === permission) ?? false;
