import { allPages } from './allPages';
import type { Proposal } from './apps';
import { call, client, ifMatch } from './client';
import type {
  ConfigurationConflicts,
  ConfigurationDiff,
  ConfigurationPolicy,
  ConfigurationPolicyChange,
  ConfigurationPolicyContent,
  ConfigurationPolicyDraft,
  ConfigurationPolicyVersion,
  ConfigurationPolicyVersionDetails,
  ConfigurationValidation,
  ListQuery,
  Page,
  ValidateConfigurationPolicy,
} from './models';

export interface PolicyQuery extends ListQuery {
  kind?: string;
}

export function listPolicies(query: PolicyQuery): Promise<Page<ConfigurationPolicy>> {
  return call(client.GET('/api/configuration-policies', { params: { query } }));
}

export function getPolicy(id: string): Promise<ConfigurationPolicy> {
  return call(client.GET('/api/configuration-policies/{id}', { params: { path: { id } } }));
}

export function createPolicy(body: ConfigurationPolicyDraft): Promise<ConfigurationPolicy | Proposal> {
  return call<ConfigurationPolicy | Proposal>(client.POST('/api/configuration-policies', { body }));
}

export function changePolicy(
  { id, version }: ConfigurationPolicy,
  body: ConfigurationPolicyChange,
): Promise<ConfigurationPolicy | Proposal> {
  return call<ConfigurationPolicy | Proposal>(
    client.PUT('/api/configuration-policies/{id}', {
      params: { path: { id } },
      headers: ifMatch(version),
      body,
    }),
  );
}

export function copyPolicy(id: string, name: string): Promise<ConfigurationPolicy | Proposal> {
  return call<ConfigurationPolicy | Proposal>(
    client.POST('/api/configuration-policies/{id}/copy', { params: { path: { id } }, body: { name } }),
  );
}

export async function deletePolicy({ id, version }: ConfigurationPolicy): Promise<void> {
  await call(
    client.DELETE('/api/configuration-policies/{id}', {
      params: { path: { id } },
      headers: ifMatch(version),
    }),
  );
}

export function validatePolicy(body: ValidateConfigurationPolicy): Promise<ConfigurationValidation> {
  return call(client.POST('/api/configuration-policies/validate', { body }));
}

export function listVersions(id: string): Promise<ConfigurationPolicyVersion[]> {
  return allPages(({ limit, cursor }) =>
    call(
      client.GET('/api/configuration-policies/{id}/versions', {
        params: { path: { id }, query: { limit, cursor } },
      }),
    ),
  );
}

export function getVersion(id: string, number: number): Promise<ConfigurationPolicyVersionDetails> {
  return call(
    client.GET('/api/configuration-policies/{id}/versions/{number}', { params: { path: { id, number } } }),
  );
}

export function getContent(id: string, number: number): Promise<ConfigurationPolicyContent> {
  return call(
    client.GET('/api/configuration-policies/{id}/versions/{number}/content', {
      params: { path: { id, number } },
    }),
  );
}

export function diffVersions(id: string, from: number, to: number): Promise<ConfigurationDiff> {
  return call(
    client.GET('/api/configuration-policies/{id}/diff', { params: { path: { id }, query: { from, to } } }),
  );
}

export function restoreVersion(
  { id, version }: ConfigurationPolicy,
  number: number,
  note: string,
): Promise<ConfigurationPolicy | Proposal> {
  return call<ConfigurationPolicy | Proposal>(
    client.POST('/api/configuration-policies/{id}/versions/{number}/restore', {
      params: { path: { id, number } },
      body: { seenVersion: version, note: note || null },
    }),
  );
}

export function listConflicts(id: string): Promise<ConfigurationConflicts> {
  return call(client.GET('/api/configuration-policies/{id}/conflicts', { params: { path: { id } } }));
}

/** Where the browser downloads what devices get. */
export const policyFileAddress = (id: string, number: number) =>
  `/api/configuration-policies/${id}/versions/${number}/file`;
