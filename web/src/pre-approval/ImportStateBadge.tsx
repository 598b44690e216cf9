import BlockIcon from '@mui/icons-material/Block';
import CheckCircleIcon from '@mui/icons-material/CheckCircleOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import SyncIcon from '@mui/icons-material/Sync';
import UndoIcon from '@mui/icons-material/Undo';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';

const running = { tone: 'info', icon: <SyncIcon /> } as const;
const waiting = { tone: 'warning', icon: <EditIcon /> } as const;
const looks = {
  uploaded: waiting,
  checking: running,
  previewed: waiting,
  committing: running,
  committed: { tone: 'success', icon: <CheckCircleIcon /> },
  undoing: running,
  undone: { tone: 'neutral', icon: <UndoIcon /> },
  cancelled: { tone: 'neutral', icon: <BlockIcon /> },
} as const;

export function ImportStateBadge({ state }: { state: string }) {
  const t = useTexts().preApproval.states;
  const look = state in looks ? looks[state as keyof typeof looks] : waiting;
  return <Badge {...look} label={t[state] ?? state} />;
}
