import type { CreatePerson } from '../api/models';
import { fieldFault, problemCode } from '../api/problem';
import type { Texts } from '../texts/en';

export type PersonDraft = Record<'displayName' | 'email' | 'orgUniqueId' | 'peerId', string>;
export type PersonFaults = Partial<Record<keyof PersonDraft, string>>;

export const emptyDraft: PersonDraft = { displayName: '', email: '', orgUniqueId: '', peerId: '' };

export function toCreatePerson(draft: PersonDraft): CreatePerson {
  const given = (text: string) => text.trim() || undefined;
  return {
    displayName: draft.displayName.trim(),
    email: given(draft.email),
    orgUniqueId: given(draft.orgUniqueId),
    peerId: given(draft.peerId)?.toLowerCase(),
  };
}

/** What can be seen without asking the server; the rest it says itself. */
export function draftFaults(draft: PersonDraft, t: Texts['people']['form']): PersonFaults {
  const faults: PersonFaults = {};
  const nameLength = draft.displayName.trim().length;
  if (nameLength === 0 || nameLength > 128) faults.displayName = t.displayNameFault;
  if (draft.peerId.trim() && !/^[0-9a-f]{32}$/i.test(draft.peerId.trim())) faults.peerId = t.peerIdFault;
  return faults;
}

export function refusedFaults(error: unknown, t: Texts['people']['form']): PersonFaults {
  return {
    displayName: fieldFault(error, 'displayName'),
    email: fieldFault(error, 'email'),
    orgUniqueId: fieldFault(error, 'orgUniqueId'),
    peerId: problemCode(error) === 'peer_id_taken' ? t.peerIdTaken : fieldFault(error, 'peerId'),
  };
}
