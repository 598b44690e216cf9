/** Of a list as a file: narrowed and ordered as on the page, and all pages of it. */
export function exportAddress(list: string, query: object, columns: readonly string[]): string {
  const view = { ...query, cursor: undefined, limit: undefined, columns: columns.join(',') };
  const given = Object.entries(view).filter(([, value]) => value !== undefined && value !== null);
  return `${list}/export?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}
