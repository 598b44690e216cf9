import DecidedIcon from '@mui/icons-material/GavelOutlined';
import SettledIcon from '@mui/icons-material/TaskAltOutlined';
import OpenIcon from '@mui/icons-material/WarningAmberOutlined';
import type { SharedKey } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';

export function SharedKeyBadge({ found: { state, decision } }: { found: SharedKey }) {
  const t = useTexts().sharedKeys;
  if (state === 'open') return <Badge tone="warning" icon={<OpenIcon />} label={t.states.open} />;
  if (state === 'decided')
    return <Badge tone="info" icon={<DecidedIcon />} label={t.states.decided} hint={t.decidedHint} />;
  return (
    <Badge tone="neutral" icon={<SettledIcon />} label={t.settled[decision ?? ''] ?? t.states.settled} />
  );
}
