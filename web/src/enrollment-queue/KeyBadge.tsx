import VpnKeyIcon from '@mui/icons-material/VpnKeyOutlined';
import type { EnrollmentRequest } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';

/** Something vouched for the device: it is no stranger. */
export function KeyBadge({ request: { enrollmentKey } }: { request: EnrollmentRequest }) {
  const t = useTexts().queue;
  return (
    enrollmentKey && (
      <Badge tone="info" icon={<VpnKeyIcon />} label={t.withKey} hint={t.withKeyHint(enrollmentKey.name)} />
    )
  );
}
