export const paths = {
  signIn: '/sign-in',
  changePassword: '/change-password',
  people: '/policy/people/people',
  queue: '/policy/people/enrollment-queue',
  audit: '/admin/audit',
  identityProviders: '/admin/access/identity-providers',
} as const;
