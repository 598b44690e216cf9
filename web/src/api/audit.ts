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

export type ExportFormat = 'jsonl' | 'csv' | 'syslog';

export function listAudit(query: AuditQuery): Promise<Page<AuditEntry>> {
  return call(client.GET('/api/audit', { params: { query } }));
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
