import type { EnrollmentRequest } from '../api/models';

export const vector = {
  sha256: '2ca39ee2449ad0cbde92a234f91a04d732a970fc723e5bf1102b2c61082385ed',
  display: '2C:A3:9E:E2:44:9A:D0:CB:DE:92:A2:34:F9:1A:04:D7:32:A9:70:FC:72:3E:5B:F1:10:2B:2C:61:08:23:85:ED',
  truncated: '2C:A3:9E:E2:44:9A:D0:CB...08:23:85:ED',
  sha1: 'bf994c53e06be5140d2f3b76609b26351f215022',
  base32: 'FSRZ5YSETLIMXXUSUI2PSGQE24ZKS4H4OI7FX4IQFMWGCCBDQXWQ',
  spoken: 'FSRZ5YS-ETLIMXK-XUSUI2P-SGQE24Y-ZKS4H4O-I7FX4IJ-QFMWGCC-BDQXWQH',
};

export function pendingRequest(over: Partial<EnrollmentRequest> = {}): EnrollmentRequest {
  return {
    id: '01939a00-0000-7000-8000-000000000001',
    state: 'pending',
    displayName: 'ws-0142',
    deviceKey: 'berlin.ws-0142',
    peerId: '0123456789abcdef0123456789abcdef',
    platform: 'linux',
    osVersion: 'Debian 12.8',
    agentVersion: '0.1.0',
    fingerprints: { sha256: vector.sha256, key: 'ab'.repeat(32), sha1: vector.sha1, spoken: vector.spoken },
    conflict: false,
    person: { id: '01939a00-0000-7000-8000-0000000000aa', displayName: 'Anna Berger', status: 'active' },
    requestedAt: '2026-11-21T08:00:00Z',
    expiresAt: '2026-11-28T08:00:00Z',
    version: 1,
    decidable: true,
    ...over,
  };
}
