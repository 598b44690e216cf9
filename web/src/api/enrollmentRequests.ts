import { call, client } from './client';
import { exportAddress } from './exportAddress';
import type { BlockedKey, BulkDecision, EnrollmentRequest, ListQuery, Page, QueueSummary } from './models';
import type { paths } from './schema';

/** What narrows a list of requests. */
export type RequestQuery = ListQuery &
  NonNullable<paths['/api/enrollment-requests']['get']['parameters']['query']>;

/** What an approver compared with the device. */
export type Verified = 'phrase' | 'fingerprint';

export interface Rejecting {
  reason?: string;
  tellDevice: boolean;
  blockKey: boolean;
}

export function listRequests(query: RequestQuery): Promise<Page<EnrollmentRequest>> {
  return call(client.GET('/api/enrollment-requests', { params: { query } }));
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

export function getQueueSummary(): Promise<QueueSummary> {
  return call(client.GET('/api/enrollment-requests/summary'));
}

/** The fingerprint of the request as it was shown goes along: the server refuses when another one stands there by now. */
export function approveRequest(
  request: EnrollmentRequest,
  how: { replacesDeviceId?: string; verifiedBy?: Verified; formerGroupIds?: string[] } = {},
): Promise<EnrollmentRequest> {
  const body = { expectedFingerprint: request.fingerprints.sha256, ...how };
  return call(
    client.POST('/api/enrollment-requests/{id}/approve', { params: { path: { id: request.id } }, body }),
  );
}

export function rejectRequest(request: EnrollmentRequest, with_: Rejecting): Promise<EnrollmentRequest> {
  const body = {
    expectedFingerprint: request.fingerprints.sha256,
    reason: with_.reason,
    tellDevice: with_.tellDevice,
    alsoBlockKey: with_.blockKey,
  };
  return call(
    client.POST('/api/enrollment-requests/{id}/reject', { params: { path: { id: request.id } }, body }),
  );
}

export function undoDecision(id: string): Promise<EnrollmentRequest> {
  return call(client.POST('/api/enrollment-requests/{id}/undo', { params: { path: { id } } }));
}

export function reopenRequest(id: string): Promise<EnrollmentRequest> {
  return call(client.POST('/api/enrollment-requests/{id}/reopen', { params: { path: { id } } }));
}

const seen = (requests: EnrollmentRequest[]) =>
  requests.map(({ id, fingerprints }) => ({ id, expectedFingerprint: fingerprints.sha256 }));

export function approveMany(requests: EnrollmentRequest[], operationId: string): Promise<BulkDecision> {
  return call(
    client.POST('/api/enrollment-requests/approve', { body: { items: seen(requests), operationId } }),
  );
}

export function rejectMany(
  requests: EnrollmentRequest[],
  operationId: string,
  { reason, tellDevice, blockKey }: Rejecting,
): Promise<BulkDecision> {
  const body = { items: seen(requests), operationId, reason, tellDevice, alsoBlockKeys: blockKey };
  return call(client.POST('/api/enrollment-requests/reject', { body }));
}

export function undoOperation(operationId: string): Promise<BulkDecision> {
  return call(client.POST('/api/enrollment-requests/undo', { body: { operationId } }));
}

export function requestsExportAddress(query: RequestQuery, columns: readonly string[]): string {
  return exportAddress('/api/enrollment-requests', query, columns);
}

export function listBlockedKeys(query: ListQuery): Promise<Page<BlockedKey>> {
  return call(client.GET('/api/blocked-keys', { params: { query } }));
}

export function unblockKey(id: string): Promise<void> {
  return call(client.POST('/api/blocked-keys/{id}/unblock', { params: { path: { id } } }));
}
