import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined';
import SettledIcon from '@mui/icons-material/TaskAltOutlined';
import type { EnrollmentFailure } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';

export function FailureBadge({ failure: { resolved, resolution } }: { failure: EnrollmentFailure }) {
  const t = useTexts().enrollmentStatus.failures;
  return resolved ? (
    <Badge
      tone="neutral"
      icon={<SettledIcon />}
      label={t.resolutions[resolution ?? ''] ?? t.filter.settled}
    />
  ) : (
    <Badge tone="error" icon={<ErrorIcon />} label={t.open} />
  );
}
