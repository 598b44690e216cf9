import { useTexts } from '../texts/useTexts';
import { useLanguage } from '../texts/language';
import { useOthers } from './useEnrollmentStatus';
import { usualText } from './usualText';

/** What became of others with the same error: a hope or a warning. */
export function Others({ failureId }: { failureId: string }) {
  const t = useTexts().enrollmentStatus.failures.others;
  const language = useLanguage();
  const { data } = useOthers(failureId);
  if (!data) return null;
  const { failures, retried, enrolledLater, marked, open, days, by, medianMinutesUntilEnrolled } = data;
  if (failures === 0) return <>{t.none(days)}</>;
  const within =
    typeof medianMinutesUntilEnrolled === 'number'
      ? usualText(medianMinutesUntilEnrolled * 60, language)
      : undefined;
  const fates = [
    retried > 0 && t.retried(retried),
    enrolledLater > 0 && t.enrolledLater(enrolledLater),
    marked > 0 && t.marked(marked),
    open > 0 && t.open(open),
  ].filter(Boolean);
  return (
    <>
      {by === 'code' ? t.sameCode(failures, days) : t.sameCategory(failures, days)} {fates.join(', ')}.
      {within && ` ${t.within(within)}`}
    </>
  );
}
