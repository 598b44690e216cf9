/** Buttons of a row: always there, always last. */
export const actionsField = 'actions';

export interface ColumnSet {
  /** Every column that can be chosen, the one that names the row first. */
  fields: readonly string[];
  /** What the list shows by itself. */
  byDefault: readonly string[];
}

/** What is shown, in its order: known columns only, each once, and always the one that names the row. */
export function shownOf(wanted: readonly string[] | undefined, { fields, byDefault }: ColumnSet): string[] {
  const known = [...new Set(wanted)].filter((field) => fields.includes(field));
  if (known.length === 0) return [...byDefault];
  const naming = fields[0]!; // every list has columns
  return known.includes(naming) ? known : [naming, ...known];
}

export const sameOrder = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((field, at) => field === other[at]);

/** A column that comes back stands where the list has it by itself, as near as can be. */
export function toggled(shown: readonly string[], field: string, { fields }: ColumnSet): string[] {
  if (shown.includes(field)) return shown.filter((other) => other !== field);
  const before = fields.slice(0, fields.indexOf(field)).filter((other) => shown.includes(other));
  const at = Math.max(...before.map((other) => shown.indexOf(other)), -1) + 1;
  return [...shown.slice(0, at), field, ...shown.slice(at)];
}

export function moved(shown: readonly string[], field: string, by: 1 | -1): string[] {
  const at = shown.indexOf(field);
  const rest = shown.filter((other) => other !== field);
  return [...rest.slice(0, at + by), field, ...rest.slice(at + by)];
}
