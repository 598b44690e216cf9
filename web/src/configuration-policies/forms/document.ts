/** A JSON object that a form edits: what the form does not know stays in it. */
export type Document = Record<string, unknown>;

const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Null when the text is none: then only the text editor helps. */
export function readDocument(text: string): Document | null {
  try {
    const value: unknown = JSON.parse(text);
    return isDocument(value) ? value : null;
  } catch {
    return null;
  }
}

export const writeDocument = (value: Document) => `${JSON.stringify(value, null, 2)}\n`;

/** With this member; without it when there is nothing to say. */
export function withMember(of: Document, name: string, value: unknown): Document {
  if (value === undefined) return Object.fromEntries(Object.entries(of).filter(([key]) => key !== name));
  return name in of
    ? Object.fromEntries(Object.entries(of).map(([key, old]) => [key, key === name ? value : old]))
    : { ...of, [name]: value };
}

export const sectionOf = (of: Document, name: string): Document => {
  const value = of[name];
  return isDocument(value) ? value : {};
};

export const listOf = (of: Document, name: string): Document[] => {
  const value = of[name];
  return Array.isArray(value) ? value.filter(isDocument) : [];
};

/** A leaf as it is typed; nothing for what is none. */
export const leafText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/** Elements of an administrative template, a line each: `id=value`. */
export const pairsText = (value: unknown): string =>
  Array.isArray(value)
    ? value
        .filter(isDocument)
        .map(({ id, value: of }) => (of === undefined ? leafText(id) : `${leafText(id)}=${leafText(of)}`))
        .join('\n')
    : '';

export const readPairs = (text: string) =>
  text === ''
    ? undefined
    : text.split('\n').map((line) => {
        const at = line.indexOf('=');
        return at < 0 ? { id: line } : { id: line.slice(0, at), value: line.slice(at + 1) };
      });
