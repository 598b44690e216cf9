import type { DirectoryDomain } from '../api/directories';
import type { Texts } from '../texts/en';
import { needsPassword, type DirectoryForm } from './directoryDraft';

export type FaultName = Exclude<keyof DirectoryForm, 'secondServer' | 'security'>;

/** What the server would refuse, said before it is asked. */
export function directoryFaults(
  form: DirectoryForm,
  known: DirectoryDomain | null,
  t: Texts['directories']['form']['faults'],
): Partial<Record<FaultName, string>> {
  const faults: Partial<Record<FaultName, string>> = {};
  const name = form.name.trim();
  if (name === '' || name.length > 64 || name.toLowerCase() === 'local') faults.name = t.name;
  if (!form.server.trim()) faults.server = t.server;
  if (!form.bindDn.trim()) faults.bindDn = t.bindDn;
  if (!form.bindPassword && needsPassword(form, known))
    faults.bindPassword = known ? t.passwordAgain : t.password;
  if (!form.baseDn.trim()) faults.baseDn = t.baseDn;
  if (!/^\(.*\)$/.test(form.personFilter.trim())) faults.personFilter = t.personFilter;
  const { login, email, displayName } = form.attributes;
  if (!login.trim() || !email.trim() || !displayName.trim()) faults.attributes = t.attributes;
  if (!isWithin(form.pageSize, 10, 1_000)) faults.pageSize = t.pageSize;
  if (!isWithin(form.timeLimitSeconds, 1, 60)) faults.timeLimitSeconds = t.timeLimitSeconds;
  return faults;
}

function isWithin(text: string, least: number, most: number): boolean {
  return /^\d+$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;
}
