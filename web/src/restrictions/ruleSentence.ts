import type { RestrictionRule } from '../api/restrictions';
import type { Texts } from '../texts/en';
import { exactTime } from '../ui/relativeTime';
import { platformName } from '../ui/platforms';

/** What a restriction says, in one sentence. */
export function ruleSentence(rule: RestrictionRule, t: Texts['restrictions'], language: string): string {
  const platforms = rule.platforms?.length ? rule.platforms.map(platformName).join(', ') : null;
  switch (rule.kind) {
    case 'platform':
      return t.sentences.platform(platforms ?? '');
    case 'minimum_os':
      return t.sentences.minimumOs(rule.osName ?? platforms ?? t.anySystem, rule.minimumVersion ?? '');
    case 'ownership':
      return t.sentences.ownership((rule.ownerships ?? []).map((one) => t.ownerships[one] ?? one).join(', '));
    case 'device_limit':
      return t.sentences.deviceLimit(rule.deviceLimit ?? 0, rule.ignoreUnusedDays ?? null);
    case 'hours':
      return t.sentences.hours(
        (rule.hours?.days ?? []).map((day) => t.days[day] ?? day).join(', '),
        rule.hours?.opensAt ?? '',
        rule.hours?.closesAt ?? '',
        rule.hours?.timeZone ?? '',
      );
    case 'closed':
      return rule.closed
        ? t.sentences.closed(exactTime(rule.closed.from, language), exactTime(rule.closed.until, language))
        : '';
    default:
      return rule.kind;
  }
}
