import CancelIcon from '@mui/icons-material/CancelOutlined';
import CheckCircleIcon from '@mui/icons-material/CheckCircleOutlined';
import HistoryToggleOffIcon from '@mui/icons-material/HistoryToggleOff';
import ScheduleIcon from '@mui/icons-material/Schedule';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';

const looks = {
  pending: { tone: 'info', icon: <ScheduleIcon /> },
  approved: { tone: 'success', icon: <CheckCircleIcon /> },
  rejected: { tone: 'error', icon: <CancelIcon /> },
} as const;
const past = { tone: 'neutral', icon: <HistoryToggleOffIcon /> } as const;

export function StateBadge({ state }: { state: string }) {
  const t = useTexts().request.states;
  const look = state in looks ? looks[state as keyof typeof looks] : past;
  return <Badge {...look} label={t[state] ?? state} />;
}
