const units = ['B', 'KiB', 'MiB', 'GiB'];

/** A size as people read it. */
export function bytesText(bytes: number, language: string): string {
  let [value, unit] = [bytes, 0];
  for (; value >= 1024 && unit < units.length - 1; unit++) value /= 1024;
  return `${value.toLocaleString(language, { maximumFractionDigits: unit === 0 ? 0 : 1 })} ${units[unit]}`;
}
