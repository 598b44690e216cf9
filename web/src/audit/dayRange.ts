/** Midnight here, at the beginning of a day that is written as 2026-11-21; undefined for anything else. */
function midnight(day: string | undefined, plusDays: number): string | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day ?? '');
  if (!parts) return undefined;
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number];
  return new Date(year, month - 1, date + plusDays).toISOString();
}

/** The instants of whole days, both included. */
export const dayRange = (from: string | undefined, to: string | undefined) => ({
  from: midnight(from, 0),
  to: midnight(to, 1),
});
