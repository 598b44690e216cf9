/** The columns of the file, each once, in the order in which the page shows what they stand for. */
export const exportedColumns = (
  shown: readonly string[],
  exported: Readonly<Record<string, readonly string[]>>,
): string[] => [...new Set(shown.flatMap((field) => exported[field] ?? [field]))];
