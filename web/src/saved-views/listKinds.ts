/** The lists that keep columns and views, as the API names them. */
export type ListKind =
  | 'audit'
  | 'blocked-keys'
  | 'shared-keys'
  | 'configuration-policies'
  | 'device-group-members'
  | 'device-groups'
  | 'devices'
  | 'enrollments'
  | 'enrollment-failures'
  | 'enrollment-keys'
  | 'enrollment-queue'
  | 'esp-profiles'
  | 'history'
  | 'identity-providers'
  | 'operators'
  | 'people'
  | 'tokens';
