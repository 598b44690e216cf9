import { call, client } from './client';
import type { EnrollmentRequest, ListQuery, Page } from './models';

export function listPendingRequests(query: ListQuery): Promise<Page<EnrollmentRequest>> {
  return call(client.GET('/api/enrollment-requests', { params: { query: { state: 'pending', ...query } } }));
}

/** Of one Peer ID: those that wait by when they came, the others by when they ended. */
export function listRequestsOf(peerId: string, state: 'pending' | 'ended'): Promise<Page<EnrollmentRequest>> {
  const sort = state === 'pending' ? '-requestedAt' : '-endedAt';
  return call(
    client.GET('/api/enrollment-requests', { params: { query: { q: peerId, state, sort, limit: 20 } } }),
  );
}

export function getRequest(id: string): Promise<EnrollmentRequest> {
  return call(client.GET('/api/enrollment-requests/{id}', { params: { path: { id } } }));
}

/** The fingerprint of the request as it was shown goes along: the server refuses when another one stands there by now. */
export function approveRequest(request: EnrollmentRequest): Promise<EnrollmentRequest> {
  const body = { expectedFingerprint: request.fingerprints.sha256 };
  return call(
    client.POST('/api/enrollment-requests/{id}/approve', { params: { path: { id: request.id } }, body }),
  );
}

export function rejectRequest(request: EnrollmentRequest, reason?: string): Promise<EnrollmentRequest> {
  const body = { expectedFingerprint: request.fingerprints.sha256, reason };
  return call(
    client.POST('/api/enrollment-requests/{id}/reject', { params: { path: { id: request.id } }, body }),
  );
}

export function undoDecision(id: string): Promise<EnrollmentRequest> {
  return call(client.POST('/api/enrollment-requests/{id}/undo', { params: { path: { id } } }));
}
