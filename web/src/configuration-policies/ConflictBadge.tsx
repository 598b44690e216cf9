import CallSplitIcon from '@mui/icons-material/CallSplit';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';

export function ConflictBadge() {
  const t = useTexts().configurationPolicies;
  return <Badge tone="warning" icon={<CallSplitIcon />} label={t.conflict} hint={t.conflictHint} />;
}
