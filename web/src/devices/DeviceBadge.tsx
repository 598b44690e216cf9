import BlockIcon from '@mui/icons-material/Block';
import CheckCircleIcon from '@mui/icons-material/CheckCircleOutlined';
import HourglassIcon from '@mui/icons-material/HourglassEmpty';
import PauseIcon from '@mui/icons-material/PauseCircleOutlined';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';

const looks = {
  active: { tone: 'success', icon: <CheckCircleIcon /> },
  suspended: { tone: 'warning', icon: <PauseIcon /> },
  revoked: { tone: 'error', icon: <BlockIcon /> },
} as const;
const expected = { tone: 'neutral', icon: <HourglassIcon /> } as const;

export function DeviceBadge({ status }: { status: string }) {
  const t = useTexts().devices.status;
  const look = status in looks ? looks[status as keyof typeof looks] : expected;
  return <Badge {...look} label={t[status] ?? status} />;
}
