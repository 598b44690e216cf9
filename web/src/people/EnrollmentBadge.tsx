import ShieldIcon from '@mui/icons-material/Shield';
import ShieldOutlinedIcon from '@mui/icons-material/ShieldOutlined';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';

export function EnrollmentBadge({ enrollment }: { enrollment: string }) {
  const t = useTexts().people.enrollment;
  return enrollment === 'enrolled' ? (
    <Badge tone="info" icon={<ShieldIcon />} label={t.enrolled} />
  ) : (
    <Badge tone="neutral" icon={<ShieldOutlinedIcon />} label={t.not_enrolled} />
  );
}
