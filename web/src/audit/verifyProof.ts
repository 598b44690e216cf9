import type { AuditProof } from '../api/models';
import { canonicalBytes, fromBase64Url, microseconds, toHex } from './canonicalBytes';
import { leafHash, rootOf, sha256 } from './merkleTree';

export interface Verdict {
  /** The leaf hash is that of what is shown. */
  leaf: boolean;
  /** The path leads from the leaf to the root that the head tells of. */
  root: boolean;
  /** The head is signed by the key whose fingerprint is shown. */
  signature: boolean;
}

/** Checks a proof here, trusting nothing that the server says of it; the format is told in docs/audit-log.md. Undefined where the browser has no cryptography. */
export async function verifyProof(proof: AuditProof): Promise<Verdict | undefined> {
  if (!globalThis.crypto?.subtle) return undefined;
  const { leaf, head } = proof;
  const hash = await leafHash(
    canonicalBytes(
      { text: 'muster-audit-leaf/1' },
      { id: leaf.id },
      { number: microseconds(leaf.at) },
      { text: leaf.actorKind },
      { text: leaf.actorId },
      { text: leaf.action },
      { text: leaf.entityKind },
      { text: leaf.entityId },
      { text: leaf.details },
    ),
  );
  const path = proof.path.map(fromBase64Url);
  const root = await rootOf(hash, proof.seq, head.size, path);
  return {
    leaf: toHex(hash) === toHex(fromBase64Url(proof.leafHash)),
    root: root !== undefined && toHex(root) === toHex(fromBase64Url(head.root)),
    signature: await isSigned(proof),
  };
}

async function isSigned({ head, publicKey }: AuditProof): Promise<boolean> {
  const spki = fromBase64Url(publicKey);
  if (toHex(await sha256(spki)) !== head.keyId) return false;
  const signed = canonicalBytes(
    { text: 'muster-audit-head/1' },
    { id: head.logId },
    { number: BigInt(head.size) },
    { bytes: fromBase64Url(head.root) },
    { number: microseconds(head.at) },
  );
  try {
    const key = await crypto.subtle.importKey('spki', spki, { name: 'ECDSA', namedCurve: 'P-256' }, false, [
      'verify',
    ]);
    const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
    return await crypto.subtle.verify(algorithm, key, fromBase64Url(head.signature), signed);
  } catch {
    return false;
  }
}
