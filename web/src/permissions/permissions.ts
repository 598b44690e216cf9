import type { Session } from '../api/models';

/** The names that `GET /api/session` lists; the server decides which role has which. */
export type Permission =
  | 'view'
  | 'decide'
  | 'read_audit'
  | 'manage_people'
  | 'manage_pre_approvals'
  | 'manage_groups'
  | 'manage_policies'
  | 'assign_enrollment_time_group'
  | 'manage_views'
  | 'administer';

export const may = (session: Session | null | undefined, permission: Permission): boolean =>
  session?.permissions.some(({ name }) => name === permission) ?? false;

/** Whether the permission reaches a thing that is in these groups. */
export const mayOver = (
  session: Session | null | undefined,
  permission: Permission,
  groups: readonly { id: string }[],
): boolean =>
  session?.permissions.some(
    ({ name, everything, groups: granted }) =>
      name === permission && (everything || groups.some(({ id }) => granted.includes(id))),
  ) ?? false;
