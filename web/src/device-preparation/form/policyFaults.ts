import { isFinished } from '../../device-groups/rules/rulesDraft';
import type { PolicyDraft } from './policyDraft';

const LONGEST_NAME = 128;
const LONGEST_TEXT = 1000;
const SHORTEST_TIMEOUT = 15;
const LONGEST_TIMEOUT = 720;
export const MOST_APPS = 25;
export const MOST_SCRIPTS = 10;

/** By the names of the API. */
export const faultyFields = [
  'name',
  'description',
  'newGroup',
  'timeoutMinutes',
  'customErrorMessage',
  'appIds',
  'scriptIds',
  'assignedUserGroupIds',
  'rules',
] as const;

export type PolicyFaults = Partial<Record<(typeof faultyFields)[number], string>>;

interface Words {
  nameFault: string;
  textFault: string;
  timeoutFault: string;
  appsFault: string;
  scriptsFault: string;
  rulesFault: string;
}

const isName = (text: string) => text.trim().length > 0 && text.trim().length <= LONGEST_NAME;

/** What the server would refuse, said before it is asked. */
export function policyFaults(draft: PolicyDraft, t: Words): PolicyFaults {
  const timeout = Number(draft.timeout);
  const timed = Number.isInteger(timeout) && timeout >= SHORTEST_TIMEOUT && timeout <= LONGEST_TIMEOUT;
  return {
    ...(isName(draft.name) ? {} : { name: t.nameFault }),
    ...(draft.description.length > LONGEST_TEXT ? { description: t.textFault } : {}),
    ...(draft.newGroup === null || isName(draft.newGroup) ? {} : { newGroup: t.nameFault }),
    ...(timed ? {} : { timeoutMinutes: t.timeoutFault }),
    ...(draft.customErrorMessage.length > LONGEST_TEXT ? { customErrorMessage: t.textFault } : {}),
    ...(draft.apps.length > MOST_APPS ? { appIds: t.appsFault } : {}),
    ...(draft.scripts.length > MOST_SCRIPTS ? { scriptIds: t.scriptsFault } : {}),
    ...(draft.rules && !isFinished(draft.rules) ? { rules: t.rulesFault } : {}),
  };
}
