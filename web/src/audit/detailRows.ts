export interface DetailRow {
  name: string;
  value: string;
  /** The value said something of a person, and was taken out; or it is not the one that was recorded. */
  marked?: 'erased' | 'altered';
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The details of an entry as names and values; nested names are joined by dots. */
export function detailRows(details: unknown, prefix = ''): DetailRow[] {
  if (details === null || details === undefined) return [];
  if (!isRecord(details)) return [{ name: prefix, value: show(details) }];
  return Object.entries(details).flatMap(([key, value]): DetailRow[] => {
    const name = prefix ? `${prefix}.${key}` : key;
    if (isRecord(value) && value.erased === true) return [{ name, value: '', marked: 'erased' }];
    if (isRecord(value) && value.altered === true) return [{ name, value: '', marked: 'altered' }];
    return isRecord(value) && Object.keys(value).length > 0
      ? detailRows(value, name)
      : [{ name, value: show(value) }];
  });
}
