import ScienceIcon from '@mui/icons-material/ScienceOutlined';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';

export function SimulatedBadge() {
  const t = useTexts().enrollmentStatus;
  return <Badge tone="neutral" icon={<ScienceIcon />} label={t.simulatedBadge} hint={t.simulatedHint} />;
}
