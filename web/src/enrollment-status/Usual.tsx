import type { UsualTime } from '../api/models';
import { useLanguage } from '../texts/language';
import { useTexts } from '../texts/useTexts';
import { usualText } from './usualText';

/** How long such a wait usually is. */
export function Usual({ usual: { medianSeconds, p90Seconds, samples } }: { usual: UsualTime }) {
  const t = useTexts().enrollmentStatus;
  const language = useLanguage();
  return (
    <span title={t.usualHint(samples)}>
      {t.usual(usualText(medianSeconds, language), usualText(p90Seconds, language))}
    </span>
  );
}
