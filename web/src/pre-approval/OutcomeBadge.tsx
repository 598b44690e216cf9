import AddIcon from '@mui/icons-material/AddCircleOutlined';
import ChangeIcon from '@mui/icons-material/ChangeCircleOutlined';
import ConflictIcon from '@mui/icons-material/CallSplit';
import ErrorIcon from '@mui/icons-material/ErrorOutlined';
import SameIcon from '@mui/icons-material/DragHandle';
import SkipIcon from '@mui/icons-material/SkipNextOutlined';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';

const looks = {
  new: { tone: 'success', icon: <AddIcon /> },
  changed: { tone: 'info', icon: <ChangeIcon /> },
  same: { tone: 'neutral', icon: <SameIcon /> },
  skipped: { tone: 'neutral', icon: <SkipIcon /> },
  conflict: { tone: 'warning', icon: <ConflictIcon /> },
  error: { tone: 'error', icon: <ErrorIcon /> },
} as const;

export const outcomes = ['new', 'changed', 'same', 'skipped', 'conflict', 'error'] as const;
export type Outcome = (typeof outcomes)[number];

export const isOutcome = (text: string | undefined): text is Outcome =>
  outcomes.some((outcome) => outcome === text);

export function OutcomeBadge({ outcome }: { outcome: string }) {
  const t = useTexts().preApproval.outcomes;
  return isOutcome(outcome) ? <Badge {...looks[outcome]} label={t[outcome]} /> : <>{outcome}</>;
}
