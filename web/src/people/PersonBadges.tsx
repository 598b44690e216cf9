import BlockIcon from '@mui/icons-material/Block';
import type { Person } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';
import { EnrollmentBadge } from './EnrollmentBadge';

/** Whether devices are enrolled for somebody, and whether any may be. */
export function PersonBadges({ person: { enrollment, status } }: { person: Person }) {
  const t = useTexts().person.status;
  return (
    <>
      <EnrollmentBadge enrollment={enrollment} />
      {status !== 'active' && <Badge tone="error" icon={<BlockIcon />} label={t[status] ?? status} />}
    </>
  );
}
