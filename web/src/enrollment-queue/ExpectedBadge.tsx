import PlaylistAddCheckIcon from '@mui/icons-material/PlaylistAddCheck';
import PriorityHighIcon from '@mui/icons-material/PriorityHigh';
import type { EnrollmentRequest } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';
import { expectedSentence, isExpected } from './expectation';

/** Somebody put the device on the list, or one that is almost it. */
export function ExpectedBadge({ request: { expected } }: { request: EnrollmentRequest }) {
  const t = useTexts();
  if (!expected) return null;
  const hint = expectedSentence(expected, t);
  return isExpected(expected) ? (
    <Badge tone="success" icon={<PlaylistAddCheckIcon />} label={t.queue.expected} hint={hint} />
  ) : (
    <Badge tone="warning" icon={<PriorityHighIcon />} label={t.queue.nearlyExpected} hint={hint} />
  );
}
