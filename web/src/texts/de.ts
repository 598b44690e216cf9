import { access } from './de/access';
import { account } from './de/account';
import { apps } from './de/apps';
import { audit } from './de/audit';
import { blockedKeys } from './de/blockedKeys';
import { blueprints } from './de/blueprints';
import { sharedKeys } from './de/sharedKeys';
import { common } from './de/common';
import { configurationForms } from './de/configurationForms';
import { configurationPolicies } from './de/configurationPolicies';
import { devicePreparation } from './de/devicePreparation';
import { devices } from './de/devices';
import { doors } from './de/doors';
import { enrollmentKeys } from './de/enrollmentKeys';
import { enrollmentStatus } from './de/enrollmentStatus';
import { groupImport, groupOwners } from './de/groupOwners';
import { groupRules } from './de/groupRules';
import { groups } from './de/groups';
import { home } from './de/home';
import { directories } from './de/directories';
import { identityProviders } from './de/identityProviders';
import { importWizard } from './de/importWizard';
import { keys } from './de/keys';
import { live } from './de/live';
import { operators } from './de/operators';
import { people } from './de/people';
import { permissions } from './de/permissions';
import { phone, phrase } from './de/phrase';
import { person } from './de/person';
import { policyHook } from './de/policyHook';
import { preApproval } from './de/preApproval';
import { preparationForm } from './de/preparationForm';
import { preparationReports } from './de/preparationReports';
import { problems } from './de/problems';
import { proposals } from './de/proposals';
import { queue } from './de/queue';
import { request } from './de/request';
import { restrictions } from './de/restrictions';
import { scripts } from './de/scripts';
import { settings } from './de/settings';
import { shell } from './de/shell';
import { shortcuts } from './de/shortcuts';
import { statusPages } from './de/statusPages';
import { suppose } from './de/suppose';
import { tokens } from './de/tokens';
import { userGroups } from './de/userGroups';
import { views } from './de/views';
import type { Texts } from './en';

export const de: Texts = {
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
