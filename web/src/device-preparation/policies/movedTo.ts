/** The list with one thing at another place; the same list when it is there already, or there is no such thing or place. */
export function movedTo<T extends { id: string }>(
  list: readonly T[],
  id: string,
  place: number,
): readonly T[] {
  const from = list.findIndex((one) => one.id === id);
  if (from < 0 || place < 0 || place >= list.length || place === from) return list;
  const others = list.toSpliced(from, 1);
  return others.toSpliced(place, 0, list[from]!); // it was found
}
