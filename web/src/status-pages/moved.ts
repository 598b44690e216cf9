/** The list with one thing a place further; the same list when there is no such place. */
export function moved<T extends { id: string }>(list: readonly T[], id: string, by: -1 | 1): readonly T[] {
  const from = list.findIndex((one) => one.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= list.length) return list;
  return list.with(from, list[to]!).with(to, list[from]!);
}
