import { createBrowserRouter, Navigate } from 'react-router';
import { ChangePasswordPage } from '../access/ChangePasswordPage';
import { RequireSession } from '../access/RequireSession';
import { SignInPage } from '../access/SignInPage';
import { AccountPage } from '../account/AccountPage';
import { AppPage } from '../apps/AppPage';
import { AppsPage } from '../apps/AppsPage';
import { NewAppPage } from '../apps/NewAppPage';
import { AuditPage } from '../audit/AuditPage';
import { BlueprintPage } from '../blueprints/BlueprintPage';
import { BlueprintsPage } from '../blueprints/BlueprintsPage';
import { ImportBlueprintsPage } from '../blueprints/files/ImportBlueprintsPage';
import { NewBlueprintPage } from '../blueprints/NewBlueprintPage';
import { ConfigurationPoliciesPage } from '../configuration-policies/ConfigurationPoliciesPage';
import { NewPolicyPage } from '../configuration-policies/NewPolicyPage';
import { PolicyPage } from '../configuration-policies/PolicyPage';
import { DeviceGroupPage } from '../device-groups/DeviceGroupPage';
import { DeviceGroupsPage } from '../device-groups/DeviceGroupsPage';
import { GroupRulesPage } from '../device-groups/rules/GroupRulesPage';
import { BlockedKeysPage } from '../blocked-keys/BlockedKeysPage';
import { EnrollmentKeysPage } from '../enrollment-keys/EnrollmentKeysPage';
import { DeploymentPage } from '../device-preparation/deployments/DeploymentPage';
import { DeploymentsPage } from '../device-preparation/deployments/DeploymentsPage';
import { DevicePreparation } from '../device-preparation/DevicePreparation';
import { GroupingPage } from '../device-preparation/grouping/GroupingPage';
import { NewPolicyPage as NewPreparationPage } from '../device-preparation/policies/NewPolicyPage';
import { PoliciesPage as PreparationPoliciesPage } from '../device-preparation/policies/PoliciesPage';
import { PolicyPage as PreparationPolicyPage } from '../device-preparation/policies/PolicyPage';
import { DevicePage } from '../devices/DevicePage';
import { DevicesPage } from '../devices/DevicesPage';
import { EnrollmentQueuePage } from '../enrollment-queue/EnrollmentQueuePage';
import { HistoryPage } from '../enrollment-queue/HistoryPage';
import { ApprovePage } from '../enrollment-queue/phone/ApprovePage';
import { ActivePage } from '../enrollment-status/ActivePage';
import { AttemptPage } from '../enrollment-status/AttemptPage';
import { EnrollmentStatus } from '../enrollment-status/EnrollmentStatus';
import { FailuresPage } from '../enrollment-status/FailuresPage';
import { PlatformsPage } from '../enrollment-status/PlatformsPage';
import { TargetsPage } from '../enrollment-status/TargetsPage';
import { HandOffPage } from '../hand-off/HandOffPage';
import { HomePage } from '../home/HomePage';
import { IdentityProvidersPage } from '../identity-providers/IdentityProvidersPage';
import { InvitationPage } from '../invitation/InvitationPage';
import { OperatorsPage } from '../operators/OperatorsPage';
import { PeoplePage } from '../people/PeoplePage';
import { PersonPage } from '../people/PersonPage';
import { RequirePermission } from '../permissions/RequirePermission';
import { ProposalPage } from '../proposals/ProposalPage';
import { ProposalsPage } from '../proposals/ProposalsPage';
import { RolesPage } from '../roles/RolesPage';
import { NewScriptPage } from '../scripts/NewScriptPage';
import { ScriptPage } from '../scripts/ScriptPage';
import { ScriptsPage } from '../scripts/ScriptsPage';
import { NewProfilePage } from '../status-pages/NewProfilePage';
import { ProfilePage } from '../status-pages/ProfilePage';
import { ProfilesPage } from '../status-pages/ProfilesPage';
import { SharedKeysPage } from '../shared-keys/SharedKeysPage';
import { TokensPage } from '../tokens/TokensPage';
import { UserGroupPage } from '../user-groups/UserGroupPage';
import { UserGroupsPage } from '../user-groups/UserGroupsPage';
import { AdminAccess } from './AdminAccess';
import { CrashPage } from './CrashPage';
import { NotFoundPage } from './NotFoundPage';
import { paths } from './paths';
import { PolicyPeople } from './PolicyPeople';
import { admissionPages } from './admissionPages';
import { preApprovalPages } from './preApprovalPages';
import { settingsPages } from './settingsPages';
import { Shell } from './Shell';

/** The pages behind the door, by what they take. */
const pages = [
  { path: paths.account, element: <AccountPage /> },
  {
    element: <RequirePermission permission="view" />,
    children: [
      { index: true, element: <HomePage /> },
      {
        path: '/policy/people',
        element: <PolicyPeople />,
        children: [
          { index: true, element: <Navigate to={paths.people} replace /> },
          { path: 'people', element: <PeoplePage /> },
          { path: 'user-groups', element: <UserGroupsPage /> },
          { path: 'enrollment-queue', element: <EnrollmentQueuePage /> },
          { path: 'history', element: <HistoryPage /> },
          { path: 'blocked-keys', element: <BlockedKeysPage /> },
        ],
      },
      { path: paths.sharedKeys, element: <SharedKeysPage /> },
      {
        path: paths.enrollmentStatus,
        element: <EnrollmentStatus />,
        children: [
          { index: true, element: <ActivePage /> },
          { path: 'failures', element: <FailuresPage /> },
          { path: 'platforms', element: <PlatformsPage /> },
          { path: 'targets', element: <TargetsPage /> },
          { path: 'status-pages', element: <ProfilesPage /> },
        ],
      },
      { path: `${paths.enrollmentStatus}/attempts/:id`, element: <AttemptPage /> },
      { path: `${paths.statusPages}/:id`, element: <ProfilePage /> },
      {
        path: paths.preparation,
        element: <DevicePreparation />,
        children: [
          { index: true, element: <PreparationPoliciesPage /> },
          { path: 'deployments', element: <DeploymentsPage /> },
          { path: 'grouping', element: <GroupingPage /> },
        ],
      },
      { path: `${paths.preparationDeployments}/:id`, element: <DeploymentPage /> },
      { path: `${paths.preparation}/policies/:id`, element: <PreparationPolicyPage /> },
      { path: paths.configuration, element: <ConfigurationPoliciesPage /> },
      { path: `${paths.configuration}/:id`, element: <PolicyPage /> },
      { path: paths.apps, element: <AppsPage /> },
      { path: `${paths.apps}/:id`, element: <AppPage /> },
      { path: paths.scripts, element: <ScriptsPage /> },
      { path: `${paths.scripts}/:id`, element: <ScriptPage /> },
      { path: paths.enrollmentKeys, element: <EnrollmentKeysPage /> },
      { path: `${paths.people}/:id`, element: <PersonPage /> },
      { path: `${paths.userGroups}/:id`, element: <UserGroupPage /> },
      { path: paths.devices, element: <DevicesPage /> },
      { path: `${paths.devices}/:id`, element: <DevicePage /> },
      { path: paths.blueprints, element: <BlueprintsPage /> },
      { path: `${paths.blueprints}/import`, element: <ImportBlueprintsPage /> },
      { path: `${paths.blueprints}/new`, element: <NewBlueprintPage /> },
      { path: `${paths.blueprints}/:id`, element: <BlueprintPage /> },
      { path: paths.groups, element: <DeviceGroupsPage /> },
      { path: `${paths.groups}/:id`, element: <DeviceGroupPage /> },
      { path: `${paths.groups}/:id/rules`, element: <GroupRulesPage /> },
    ],
  },
  ...admissionPages,
  {
    element: <RequirePermission permission="manage_policies" />,
    children: [
      { path: `${paths.statusPages}/new`, element: <NewProfilePage /> },
      { path: `${paths.preparation}/policies/new`, element: <NewPreparationPage /> },
      { path: `${paths.configuration}/new`, element: <NewPolicyPage /> },
      { path: `${paths.apps}/new`, element: <NewAppPage /> },
      { path: `${paths.scripts}/new`, element: <NewScriptPage /> },
      { path: paths.proposals, element: <ProposalsPage /> },
      { path: `${paths.proposals}/:id`, element: <ProposalPage /> },
    ],
  },
  ...preApprovalPages,
  {
    element: <RequirePermission permission="read_audit" />,
    children: [{ path: paths.audit, element: <AuditPage /> }],
  },
  {
    element: <RequirePermission permission="administer" />,
    children: [
      {
        path: '/admin/access',
        element: <AdminAccess />,
        children: [
          { index: true, element: <Navigate to={paths.operators} replace /> },
          { path: 'operators', element: <OperatorsPage /> },
          { path: 'roles', element: <RolesPage /> },
          { path: 'tokens', element: <TokensPage /> },
          { path: 'identity-providers', element: <IdentityProvidersPage /> },
        ],
      },
      ...settingsPages,
    ],
  },
  { path: '*', element: <NotFoundPage /> },
];

export function createRouter() {
  return createBrowserRouter([
    {
      errorElement: <CrashPage />,
      children: [
        { path: paths.signIn, element: <SignInPage /> },
        { path: paths.changePassword, element: <ChangePasswordPage /> },
        { path: paths.invitation, element: <InvitationPage /> },
        {
          element: <RequireSession />,
          children: [
            { path: paths.handOff, element: <HandOffPage /> },
            { path: `${paths.approve}/:id`, element: <ApprovePage /> },
            { element: <Shell />, children: pages },
          ],
        },
      ],
    },
  ]);
}
