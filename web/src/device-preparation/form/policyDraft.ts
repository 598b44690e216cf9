import type { PreparationPolicy, PreparationPolicyDraft } from '../../api/devicePreparation';
import {
  draftOf as rulesDraftOf,
  toBody as rulesBody,
  type RulesDraft,
} from '../../device-groups/rules/rulesDraft';

/** A policy as it stands in the form. */
export interface PolicyDraft {
  name: string;
  description: string;
  group: string | null;
  /** The name of a group that is made when the policy is saved; null: the group is one that there is, or none. */
  newGroup: string | null;
  timeout: string;
  customErrorMessage: string;
  allowSkip: boolean;
  diagnostics: boolean;
  mode: string;
  accountType: string;
  apps: string[];
  scripts: string[];
  userGroups: string[];
  rules: RulesDraft | null;
  whenGroupFails: string;
}

export const emptyPolicy: PolicyDraft = {
  name: '',
  description: '',
  group: null,
  newGroup: null,
  timeout: '60',
  customErrorMessage: '',
  allowSkip: false,
  diagnostics: false,
  mode: 'user_driven',
  accountType: 'standard',
  apps: [],
  scripts: [],
  userGroups: [],
  rules: null,
  whenGroupFails: 'hold',
};

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

export const draftOf = (policy: PreparationPolicy): PolicyDraft => ({
  name: policy.name,
  description: policy.description ?? '',
  group: policy.deviceGroup?.id ?? null,
  newGroup: null,
  timeout: `${policy.timeoutMinutes}`,
  customErrorMessage: policy.customErrorMessage ?? '',
  allowSkip: policy.allowSkipAfterRetries,
  diagnostics: policy.showDiagnosticsLink,
  mode: policy.mode,
  accountType: policy.userAccountType,
  apps: ids(policy.apps),
  scripts: ids(policy.scripts),
  userGroups: ids(policy.assignedUserGroups),
  rules: policy.rules ? rulesDraftOf(policy.rules) : null,
  whenGroupFails: policy.whenGroupFails,
});

/** Nobody signs in where it is automatic, so it is assigned to nobody; a group that is yet to be made is named afterwards. */
export const toBody = (draft: PolicyDraft): PreparationPolicyDraft => ({
  name: draft.name.trim(),
  description: draft.description.trim() || undefined,
  deviceGroupId: draft.newGroup === null ? (draft.group ?? undefined) : undefined,
  timeoutMinutes: Number(draft.timeout),
  customErrorMessage: draft.customErrorMessage.trim() || undefined,
  allowSkipAfterRetries: draft.allowSkip,
  showDiagnosticsLink: draft.diagnostics,
  mode: draft.mode,
  userAccountType: draft.accountType,
  appIds: draft.apps,
  scriptIds: draft.scripts,
  assignedUserGroupIds: draft.mode === 'automatic' ? [] : draft.userGroups,
  rules: draft.rules ? rulesBody(draft.rules) : undefined,
  whenGroupFails: draft.whenGroupFails,
});

export const isChanged = (draft: PolicyDraft, initial: PolicyDraft): boolean =>
  JSON.stringify(draft) !== JSON.stringify(initial);
