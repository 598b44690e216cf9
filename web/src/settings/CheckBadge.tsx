import CheckCircleIcon from '@mui/icons-material/CheckCircleOutlined';
import ErrorIcon from '@mui/icons-material/ErrorOutlined';
import RemoveCircleIcon from '@mui/icons-material/RemoveCircleOutlineOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';

const looks = {
  ok: { tone: 'success', icon: <CheckCircleIcon /> },
  warning: { tone: 'warning', icon: <WarningIcon /> },
  failed: { tone: 'error', icon: <ErrorIcon /> },
} as const;
const nothing = { tone: 'neutral', icon: <RemoveCircleIcon /> } as const;

export function CheckBadge({ status }: { status: string }) {
  const t = useTexts().settings.statuses;
  const look = status in looks ? looks[status as keyof typeof looks] : nothing;
  return <Badge {...look} label={t[status] ?? status} />;
}
