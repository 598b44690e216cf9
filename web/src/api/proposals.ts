import type { Proposal } from './apps';
import { call, client, ifMatch } from './client';
import type { ListQuery, Page } from './models';
import type { components } from './schema';

type Schemas = components['schemas'];

export type ProposalDetails = Schemas['ProposalDetails'];
export type ProposalSummary = Schemas['ProposalSummary'];
export type SecondPersonSetting = Schemas['SecondPersonSetting'];

export function listProposals(query: ListQuery & { state?: string }): Promise<Page<Proposal>> {
  return call(client.GET('/api/proposals', { params: { query } }));
}

export function getProposalSummary(): Promise<ProposalSummary> {
  return call(client.GET('/api/proposals/summary'));
}

export function getProposal(id: string): Promise<ProposalDetails> {
  return call(client.GET('/api/proposals/{id}', { params: { path: { id } } }));
}

export function approveProposal({ id, hash }: Proposal): Promise<Proposal> {
  return call(client.POST('/api/proposals/{id}/approve', { params: { path: { id } }, body: { hash } }));
}

export function rejectProposal({ id }: Proposal, reason: string): Promise<Proposal> {
  return call(client.POST('/api/proposals/{id}/reject', { params: { path: { id } }, body: { reason } }));
}

export function withdrawProposal({ id }: Proposal): Promise<Proposal> {
  return call(client.POST('/api/proposals/{id}/withdraw', { params: { path: { id } } }));
}

export function getSecondPerson(): Promise<SecondPersonSetting> {
  return call(client.GET('/api/proposals/setting'));
}

export function changeSecondPerson(
  seen: SecondPersonSetting,
  secondPerson: string,
): Promise<SecondPersonSetting> {
  return call(
    client.PUT('/api/proposals/setting', { headers: ifMatch(seen.version), body: { secondPerson } }),
  );
}
