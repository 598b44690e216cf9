export const permissions = {
  names: {
    view: 'See devices, people and requests',
    decide: 'Decide on requests and devices, and make enrollment keys',
    read_audit: 'Read the audit trail',
    manage_people: 'Add people',
    manage_pre_approvals: 'Say which devices are expected',
    manage_groups: 'Manage device groups',
    manage_policies: 'Say what devices get',
    assign_enrollment_time_group: 'Say which device group devices join while they enroll',
    manage_views: 'Keep views for the team',
    administer: 'Manage access and settings',
  } as Record<string, string>,
  roles: {
    viewer: 'Viewer',
    approver: 'Approver',
    deployer: 'Deployer',
    policy_admin: 'Policy admin',
    admin: 'Administrator',
  } as Record<string, string>,
  notAllowed: {
    title: 'This page is not for your role',
    nothingYet: 'You have no role yet',
    needs: (permission: string) => `It takes the permission "${permission}".`,
    hint: 'An administrator can grant it, in Admin > Access > Operators. The page opens by itself then.',
    account: 'Go to my account',
  },
};
