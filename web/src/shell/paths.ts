export const paths = {
  signIn: '/sign-in',
  changePassword: '/change-password',
  people: '/policy/people/people',
  queue: '/policy/people/enrollment-queue',
  groups: '/policy/device-groups',
  operators: '/admin/access/operators',
  roles: '/admin/access/roles',
  tokens: '/admin/access/tokens',
  audit: '/admin/audit',
  account: '/account',
  invitation: '/invitation',
  handOff: '/hand-off',
} as const;
