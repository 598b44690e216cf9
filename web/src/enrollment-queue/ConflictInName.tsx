import { useIsShown } from '../ui/shownFields';
import { ConflictBadge } from './ConflictBadge';

/** The fingerprint's column carries the badge, as long as it is there. */
export function ConflictInName() {
  return useIsShown('fingerprint') ? null : <ConflictBadge />;
}
