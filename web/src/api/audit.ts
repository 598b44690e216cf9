import { call, client } from './client';
import type { AuditEntry, ListQuery, Page } from './models';

export interface AuditQuery extends Omit<ListQuery, 'q' | 'sort'> {
  entityKind?: string;
  entityId?: string;
}

export function listAudit(query: AuditQuery): Promise<Page<AuditEntry>> {
  return call(client.GET('/api/audit', { params: { query } }));
}
