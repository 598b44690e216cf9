const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "3 minutes ago", "in 30 days"; beyond 30 days the date itself. What has begun counts when it lies ahead, and not when it is past. */
export function relativeTime(instant: string, now: number, language: string): string {
  const time = Date.parse(instant);
  const distance = time - now;
  const size = Math.abs(distance);
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });

  if (size < MINUTE) return format.format(0, 'second');
  if (size < HOUR) return format.format(Math.ceil(distance / MINUTE), 'minute');
  if (size < DAY) return format.format(Math.ceil(distance / HOUR), 'hour');
  if (size < 30 * DAY) return format.format(Math.ceil(distance / DAY), 'day');
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(time);
}

/** The instant to the second, with the time zone. */
export function exactTime(instant: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'long' }).format(
    Date.parse(instant),
  );
}
