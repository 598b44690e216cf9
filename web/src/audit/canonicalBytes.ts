export type Bytes = Uint8Array<ArrayBuffer>;

/** Texts and bytes stand behind their length in 4 bytes, numbers in 8, ids in 16; all big-endian. */
export type Field = { text: string } | { bytes: Bytes } | { number: bigint } | { id: string };

export function canonicalBytes(...fields: Field[]): Bytes {
  return concat(fields.map(encode));
}

function encode(field: Field): Bytes {
  if ('number' in field) {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setBigInt64(0, field.number);
    return bytes;
  }
  if ('id' in field) return fromHex(field.id.replaceAll('-', ''));
  const content = 'text' in field ? new Uint8Array(new TextEncoder().encode(field.text)) : field.bytes;
  const length = new Uint8Array(4);
  new DataView(length.buffer).setInt32(0, content.length);
  return concat([length, content]);
}

export function concat(parts: Bytes[]): Bytes {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => (joined.set(part, at), at + part.length), 0);
  return joined;
}

/** Of an instant with up to six digits of the second, UTC. */
export function microseconds(at: string): bigint {
  const [, whole, digits] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?(?:Z|\+00:00)$/.exec(at) ?? [];
  if (whole === undefined) throw new RangeError(`Not an instant in UTC: ${at}`);
  return BigInt(Date.parse(`${whole}Z`)) * 1000n + BigInt((digits ?? '').padEnd(6, '0'));
}

export function fromBase64Url(text: string): Bytes {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

export const toHex = (bytes: Bytes): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const fromHex = (hex: string): Bytes =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
