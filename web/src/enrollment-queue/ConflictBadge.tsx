import WarningIcon from '@mui/icons-material/WarningAmberRounded';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';

export function ConflictBadge() {
  const t = useTexts().queue;
  return <Badge tone="error" icon={<WarningIcon />} label={t.conflict} hint={t.conflictHint} />;
}
