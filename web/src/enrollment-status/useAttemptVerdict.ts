import type { EnrollmentAttempt } from '../api/models';
import { useLanguage } from '../texts/language';
import { useTexts } from '../texts/useTexts';
import { relativeTime } from '../ui/relativeTime';
import { useNow } from '../ui/useNow';

/** What there is to say of an attempt, in one sentence. */
export function useAttemptVerdict() {
  const t = useTexts().enrollmentStatus;
  const language = useLanguage();
  const now = useNow();
  return (attempt: EnrollmentAttempt): string => {
    const ago = (instant: string) => relativeTime(instant, now, language);
    const failure = attempt.failures.at(-1);
    switch (attempt.state) {
      case 'enrolled':
        return t.timeline.enrolled(ago(attempt.finishedAt ?? attempt.lastEventAt));
      case 'failed':
        return t.timeline.failed(ago(attempt.lastEventAt), failure?.message ?? '');
      case 'incomplete':
        return t.timeline.incomplete(ago(attempt.lastEventAt));
      case 'cancelled':
      case 'unenrolled':
        return t.timeline.ended(ago(attempt.finishedAt ?? attempt.lastEventAt));
      default:
        return t.timeline.waits(
          t.states[attempt.state] ?? attempt.state,
          t.waits[attempt.waitingFor ?? ''] ?? '',
          ago(attempt.since ?? attempt.lastEventAt),
        );
    }
  };
}
