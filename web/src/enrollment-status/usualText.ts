const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** About how long: in the largest unit of which there are two, so that 90 minutes are not 2 hours. */
export function usualText(seconds: number, language: string): string {
  const [unit, size] = units.find(([, length]) => seconds >= 2 * length) ?? units[3];
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 0,
  }).format(Math.max(1, Math.round(seconds / size)));
}
