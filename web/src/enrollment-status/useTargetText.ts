import type { EnrollmentTarget } from '../api/models';
import { useLanguage } from '../texts/language';
import { useTexts } from '../texts/useTexts';
import { platformName } from '../ui/platforms';
import { usualText } from './usualText';

/** What a target demands, in words. */
export function useTargetText() {
  const t = useTexts().enrollmentStatus;
  const language = useLanguage();
  const percent = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const classOf = ({ label, platform }: EnrollmentTarget) =>
    label ?? (platform ? platformName(platform) : t.targets.everyDevice);
  const subject = (target: EnrollmentTarget) =>
    target.kind === 'success'
      ? t.targets.success
      : target.step
        ? (t.steps[target.step] ?? t.states[target.step] ?? target.step)
        : t.targets.whole;
  return {
    title: (target: EnrollmentTarget) => `${subject(target)} · ${classOf(target)}`,
    demand: (target: EnrollmentTarget) =>
      target.kind === 'success'
        ? t.targets.demandSuccess(percent.format(target.percent))
        : t.targets.demandTime(
            percent.format(target.percent),
            usualText((target.minutes ?? 0) * 60, language),
          ),
  };
}
