import { expect, test } from 'vitest';
import type { AuditProof } from '../api/models';
import { verifyProof } from './verifyProof';

/** As a server made it. */
const proof: AuditProof = {
  seq: 4,
  leaf: {
    id: '01a1fdf2-02de-770b-876d-1ed0b37896d1',
    at: '2026-11-21T11:50:58.526526Z',
    actorKind: 'token',
    actorId: 'bootstrap',
    action: 'person_created',
    entityKind: 'person',
    entityId: '01a1fdf2-02de-7083-9504-1c97d3e3cb38',
    details:
      '{"personId":"01a1fdf2-02de-7083-9504-1c97d3e3cb38","peerId":{"commitment":"ma-llGLM78Lf1ahiFjybwDL9KZa1HeJ-aAC_Nr9CamE"},"displayName":{"commitment":"k03nT0i1r23LVuxWYRI3U4yXICVFSpGIr2qT0AD9kjQ"},"peerIdGiven":false}',
  },
  leafHash: 'qcdg7ZzFIVUouk22WTw-qf7y_uRpOLsVfASOGvnamOI',
  path: [
    'fVwF2oFH21lMibdFmUkzAIaghS3rwmHrc5e1qKIWz2c',
    'HXPz6S0M0tchdRgGuqKlt2SK35wcGzvrWVUoWvxR4fQ',
    'Ao2fxqF4430FdHPA9GxqgI2R2dwoT5LdTZW7qrfSyvY',
  ],
  head: {
    logId: '01a1fdf1-fe9d-7c98-9607-0e4d67c3bf06',
    size: 7,
    root: 'kftVvvALJrNmpeMXHAX-kvAaz4lheXvVmh15ymTlJ-o',
    at: '2026-11-21T11:50:58.580009+00:00',
    keyId: 'ff581311260b1e0ac371bdec3b8f2763ae4293a996dc5c3a04973a5086edccbb',
    signature: '4zfA_Q5NrNrwk6zhyS3IEfAjiVF0fo81EEFQ-A6Objqvlc_BbBP09RMOpgyWejy7XcX1zHOX2JARoz7Q5NxLlQ',
  },
  publicKey:
    'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE18IWBOmSS3M4e6cR2XqxCyg61ygz7pp2F3NjfJqZ1WRFzXt7-VHMLlNZ3Qowm4vX8HWDOd8KdvZDmVk8TsmPXA',
};

const right = { leaf: true, root: true, signature: true };

test('Proof_of_a_server_verifies', async () => {
  expect(proof.path.length).toBeGreaterThan(1);
  expect(await verifyProof(proof)).toEqual(right);
});

test('Proof_of_a_changed_row_does_not', async () => {
  const leaf = { ...proof.leaf, action: 'person_erased' };
  expect(await verifyProof({ ...proof, leaf })).toEqual({ leaf: false, root: false, signature: true });
});

test('Proof_does_not_lead_elsewhere', async () => {
  const path = [...proof.path].reverse();
  expect(await verifyProof({ ...proof, path })).toEqual({ ...right, root: false });
  expect(await verifyProof({ ...proof, path: proof.path.slice(1) })).toEqual({ ...right, root: false });
  expect(await verifyProof({ ...proof, seq: proof.seq + 1 })).toEqual({ ...right, root: false });
});

test('Head_that_another_key_or_nobody_signed_is_told', async () => {
  const at = proof.head.at.replace(/^2026/, '2027');
  expect(await verifyProof({ ...proof, head: { ...proof.head, at } })).toEqual({
    ...right,
    signature: false,
  });
  const keyId = 'f'.repeat(64);
  expect(await verifyProof({ ...proof, head: { ...proof.head, keyId } })).toEqual({
    ...right,
    signature: false,
  });
});
