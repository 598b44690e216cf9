import type { Texts } from '../../texts/en';
import { NOTHING } from './versionChanges';

const lists = new Set(['appIds', 'scriptIds', 'assignedUserGroupIds', 'deviceGroupId']);

export function settingName(name: string, t: Texts): string {
  const f = t.preparationForm;
  const names: Record<string, string> = {
    name: f.name,
    description: f.description,
    deviceGroupId: f.group,
    timeoutMinutes: f.timeout,
    customErrorMessage: f.customErrorMessage,
    allowSkipAfterRetries: f.allowSkip,
    showDiagnosticsLink: f.diagnostics,
    appIds: f.apps,
    scriptIds: f.scripts,
    mode: f.mode,
    userAccountType: f.accountType,
    assignedUserGroupIds: f.userGroups,
    rules: f.sections.rules,
    whenGroupFails: f.sections.failure,
  };
  return names[name] ?? name;
}

/** A value of a version in words: ids by their names, as far as they are known. */
export function settingText(
  name: string,
  value: string,
  nameOf: (id: string) => string | undefined,
  t: Texts,
): string {
  const v = t.devicePreparation.versions;
  if (value === NOTHING || value === '') return v.none;
  if (lists.has(name))
    return value
      .split(', ')
      .map((id) => nameOf(id) ?? id)
      .join(', ');
  if (name === 'rules') return ruleNames(value);
  const words: Record<string, string> = {
    true: v.yes,
    false: v.no,
    ...(name === 'mode' && t.devicePreparation.modes),
    ...(name === 'userAccountType' && t.preparationForm.accountTypes),
    ...(name === 'whenGroupFails' && t.preparationForm.failures),
  };
  return words[value] ?? value;
}

function ruleNames(json: string): string {
  try {
    const read = JSON.parse(json) as { rules?: { name?: string }[]; Rules?: { Name?: string }[] };
    const names = [
      ...(read.rules ?? []).map(({ name }) => name),
      ...(read.Rules ?? []).map(({ Name }) => Name),
    ];
    return names.filter(Boolean).join(', ') || json;
  } catch {
    return json;
  }
}
