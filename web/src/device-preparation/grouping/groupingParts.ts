import type { PolicyGrouping } from '../../api/devicePreparation';

export interface Part {
  key: 'joined' | 'repaired' | 'missing' | 'removed';
  count: number;
  /** Of those that enrolled. */
  percent: number;
}

/** A device that was taken out again was in before, so it may stand in two counts: it is shown as removed, and once. */
export function groupingParts({
  enrolled,
  joinedAtEnrollment,
  repaired,
  missing,
  removed,
}: PolicyGrouping): Part[] {
  const surplus = Math.max(0, joinedAtEnrollment + repaired + missing + removed - enrolled);
  const fromJoined = Math.min(surplus, joinedAtEnrollment);
  const counts = {
    joined: joinedAtEnrollment - fromJoined,
    repaired: Math.max(0, repaired - (surplus - fromJoined)),
    missing,
    removed,
  };
  return (Object.entries(counts) as [Part['key'], number][])
    .filter(([, count]) => count > 0)
    .map(([key, count]) => ({ key, count, percent: (100 * count) / Math.max(1, enrolled) }));
}
