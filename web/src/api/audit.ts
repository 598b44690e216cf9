import { call, client } from './client';
import type { AuditEntry, AuditProof, AuditState, ListQuery, Page } from './models';

export interface AuditFilters {
  actorKind?: string;
  actorId?: string;
  action?: string;
  entityKind?: string;
  entityId?: string;
  from?: string;
  to?: string;
}

export type AuditQuery = Omit<ListQuery, 'q' | 'sort'> & AuditFilters;

const ofOne = {
  person: '/api/people/{id}/audit',
  enrollment_request: '/api/enrollment-requests/{id}/audit',
  device: '/api/devices/{id}/audit',
  enrollment_key: '/api/enrollment-keys/{id}/audit',
  enrollment_restriction: '/api/enrollment-restrictions/{id}/audit',
  device_group: '/api/device-groups/{id}/audit',
  user_group: '/api/user-groups/{id}/audit',
  device_preparation_policy: '/api/device-preparation-policies/{id}/audit',
  operator: '/api/operators/{id}/audit',
  token: '/api/tokens/{id}/audit',
  directory: '/api/directories/{id}/audit',
  identity_provider: '/api/identity-providers/{id}/audit',
  blueprint: '/api/blueprints/{id}/audit',
  esp_profile: '/api/devices/esp-profiles/{id}/audit',
  configuration_policy: '/api/configuration-policies/{id}/audit',
  app: '/api/apps/{id}/audit',
  script: '/api/scripts/{id}/audit',
  proposal: '/api/proposals/{id}/audit',
  blocked_key: '/api/blocked-keys/{id}/audit',
} as const;

/** What has a trail of its own, by the kinds that the entries name. */
export type AuditedKind = keyof typeof ofOne;

export type ExportFormat = 'jsonl' | 'csv' | 'syslog';

export function listAudit(query: AuditQuery): Promise<Page<AuditEntry>> {
  return call(client.GET('/api/audit', { params: { query } }));
}

/** Of one thing, for whoever may see the thing. */
export function listAuditOf(kind: AuditedKind, id: string, cursor?: string): Promise<Page<AuditEntry>> {
  return call(client.GET(ofOne[kind], { params: { path: { id }, query: { limit: 10, cursor } } }));
}

export function getAuditState(): Promise<AuditState> {
  return call(client.GET('/api/audit/state'));
}

export function proveAuditEntry(id: string): Promise<AuditProof> {
  return call(client.GET('/api/audit/{id}/proof', { params: { path: { id } } }));
}

/** Where the browser downloads the signed log from. */
export function auditExportAddress(format: ExportFormat, { from, to }: AuditFilters): string {
  const params = new URLSearchParams({ format });
  if (from) params.set('from', from);
  if (to) params.set('to', to);
  return `/api/audit/export?${params}`;
}
