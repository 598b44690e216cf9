export interface Arrivals<Row> {
  shown: Row[];
  waiting: number;
}

/** Holds back the new rows that would move known ones. New rows behind the last known row move nothing and are shown. */
export function splitArrivals<Row extends { id: string }>(
  rows: Row[],
  known: ReadonlySet<string>,
): Arrivals<Row> {
  const lastKnown = rows.findLastIndex(({ id }) => known.has(id));
  const shown = rows.filter(({ id }, index) => known.has(id) || index > lastKnown);
  return { shown, waiting: rows.length - shown.length };
}
