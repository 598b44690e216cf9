import { call, client } from './client';
import type { CreateEnrollmentKey, EnrollmentKey, ListQuery, NewEnrollmentKey, Page } from './models';

export interface EnrollmentKeysQuery extends Omit<ListQuery, 'q'> {
  state?: string;
}

export function listEnrollmentKeys(query: EnrollmentKeysQuery): Promise<Page<EnrollmentKey>> {
  return call(client.GET('/api/enrollment-keys', { params: { query } }));
}

export function getEnrollmentKey(id: string): Promise<EnrollmentKey> {
  return call(client.GET('/api/enrollment-keys/{id}', { params: { path: { id } } }));
}

export function createEnrollmentKey(body: CreateEnrollmentKey): Promise<NewEnrollmentKey> {
  return call(client.POST('/api/enrollment-keys', { body }));
}

export function revokeEnrollmentKey(id: string): Promise<EnrollmentKey> {
  return call(client.POST('/api/enrollment-keys/{id}/revoke', { params: { path: { id } } }));
}
