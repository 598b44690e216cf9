import BlockIcon from '@mui/icons-material/Block';
import CheckCircleIcon from '@mui/icons-material/CheckCircleOutlined';
import DoneAllIcon from '@mui/icons-material/DoneAll';
import HistoryToggleOffIcon from '@mui/icons-material/HistoryToggleOff';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';

const looks = {
  active: { tone: 'success', icon: <CheckCircleIcon /> },
  used_up: { tone: 'neutral', icon: <DoneAllIcon /> },
  revoked: { tone: 'error', icon: <BlockIcon /> },
} as const;
const past = { tone: 'neutral', icon: <HistoryToggleOffIcon /> } as const;

export function KeyStateBadge({ state }: { state: string }) {
  const t = useTexts().enrollmentKeys.states;
  const look = state in looks ? looks[state as keyof typeof looks] : past;
  return <Badge {...look} label={t[state] ?? state} />;
}
