import type { EnrollmentHour } from '../api/models';

export interface Day {
  day: Date;
  started: number;
  succeeded: number;
  failed: number;
}

/** Hours of the server as days of whoever looks, none left out. */
export function daysOf(hours: readonly EnrollmentHour[], now: number, count: number): Day[] {
  const today = new Date(now);
  const days = Array.from({ length: count }, (_, index) => ({
    day: new Date(today.getFullYear(), today.getMonth(), today.getDate() - (count - 1 - index)),
    started: 0,
    succeeded: 0,
    failed: 0,
  }));
  const byDay = new Map(days.map((day) => [day.day.toDateString(), day]));
  for (const { hour, started, succeeded, failed } of hours) {
    const day = byDay.get(new Date(hour).toDateString());
    if (!day) continue;
    day.started += started;
    day.succeeded += succeeded;
    day.failed += failed;
  }
  return days;
}
