/** One upload, however often it is sent. */
export interface Attempt {
  /** What tells it from another one. */
  source: string;
  /** By which the server knows it again. */
  key: string;
}

/** @param text Of pasted cells, which have no date of their own. */
export function sourceOf(file: File, domain: string, text?: string): string {
  return JSON.stringify([domain, file.name, file.size, text ?? file.lastModified]);
}

/** The same file, chosen again because no answer came, is the same upload: the server makes one import of it. */
export function attemptOf(source: string, last: Attempt | undefined): Attempt {
  return last?.source === source ? last : { source, key: crypto.randomUUID() };
}
