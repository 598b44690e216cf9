import BlockIcon from '@mui/icons-material/Block';
import CheckCircleIcon from '@mui/icons-material/CheckCircleOutlined';
import MailIcon from '@mui/icons-material/MailOutlined';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';

const looks = {
  active: { tone: 'success', icon: <CheckCircleIcon /> },
  invited: { tone: 'info', icon: <MailIcon /> },
  disabled: { tone: 'error', icon: <BlockIcon /> },
} as const;

export function OperatorBadge({ state }: { state: string }) {
  const t = useTexts().operators.states;
  const look = state in looks ? looks[state as keyof typeof looks] : looks.active;
  return <Badge {...look} label={t[state] ?? state} />;
}
