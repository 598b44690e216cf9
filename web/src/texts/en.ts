import { access } from './en/access';
import { account } from './en/account';
import { apps } from './en/apps';
import { audit } from './en/audit';
import { blockedKeys } from './en/blockedKeys';
import { blueprints } from './en/blueprints';
import { sharedKeys } from './en/sharedKeys';
import { common } from './en/common';
import { configurationForms } from './en/configurationForms';
import { configurationPolicies } from './en/configurationPolicies';
import { devicePreparation } from './en/devicePreparation';
import { devices } from './en/devices';
import { doors } from './en/doors';
import { enrollmentKeys } from './en/enrollmentKeys';
import { enrollmentStatus } from './en/enrollmentStatus';
import { groupImport, groupOwners } from './en/groupOwners';
import { groupRules } from './en/groupRules';
import { groups } from './en/groups';
import { home } from './en/home';
import { directories } from './en/directories';
import { identityProviders } from './en/identityProviders';
import { importWizard } from './en/importWizard';
import { keys } from './en/keys';
import { live } from './en/live';
import { operators } from './en/operators';
import { people } from './en/people';
import { permissions } from './en/permissions';
import { phone, phrase } from './en/phrase';
import { person } from './en/person';
import { policyHook } from './en/policyHook';
import { preApproval } from './en/preApproval';
import { preparationForm } from './en/preparationForm';
import { preparationReports } from './en/preparationReports';
import { problems } from './en/problems';
import { proposals } from './en/proposals';
import { queue } from './en/queue';
import { request } from './en/request';
import { restrictions } from './en/restrictions';
import { scripts } from './en/scripts';
import { settings } from './en/settings';
import { shell } from './en/shell';
import { shortcuts } from './en/shortcuts';
import { statusPages } from './en/statusPages';
import { suppose } from './en/suppose';
import { tokens } from './en/tokens';
import { userGroups } from './en/userGroups';
import { views } from './en/views';

export const en = {
  access,
  account,
  apps,
  audit,
  blockedKeys,
  blueprints,
  sharedKeys,
  common,
  configurationForms,
  configurationPolicies,
  devicePreparation,
  devices,
  doors,
  enrollmentKeys,
  enrollmentStatus,
  groupImport,
  groupOwners,
  groupRules,
  groups,
  home,
  identityProviders,
  directories,
  importWizard,
  keys,
  live,
  operators,
  people,
  permissions,
  phone,
  phrase,
  person,
  preApproval,
  preparationForm,
  preparationReports,
  problems,
  proposals,
  queue,
  request,
  policyHook,
  restrictions,
  scripts,
  settings,
  shell,
  shortcuts,
  statusPages,
  suppose,
  tokens,
  userGroups,
  views,
};
export type Texts = typeof en;
