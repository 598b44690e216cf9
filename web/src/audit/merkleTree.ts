import { concat, type Bytes } from './canonicalBytes';

export const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

const marked = (mark: number, ...parts: Bytes[]) => sha256(concat([Uint8Array.of(mark), ...parts]));

export const leafHash = (content: Bytes): Promise<Bytes> => marked(0, content);

/** The root that a path leads to, RFC 9162 section 2.1.3.2; undefined when it is too short or too long for the tree. */
export async function rootOf(
  leaf: Bytes,
  index: number,
  size: number,
  path: Bytes[],
): Promise<Bytes | undefined> {
  if (index < 0 || index >= size) return undefined;
  let [hash, node, last] = [leaf, index, size - 1];
  const up = () => {
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  };
  for (const sibling of path) {
    if (last === 0) return undefined;
    if (node % 2 === 1 || node === last) {
      hash = await marked(1, sibling, hash);
      while (node % 2 === 0 && node !== 0) up();
    } else {
      hash = await marked(1, hash, sibling);
    }
    up();
  }
  return last === 0 ? hash : undefined;
}
