import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import GuessIcon from '@mui/icons-material/HelpOutlined';
import LeftIcon from '@mui/icons-material/RemoveCircleOutlineOutlined';
import PersonIcon from '@mui/icons-material/PersonOutlined';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';

const looks = {
  exact: { tone: 'success', icon: <CheckIcon /> },
  alias: { tone: 'success', icon: <CheckIcon /> },
  similar: { tone: 'warning', icon: <GuessIcon /> },
  own: { tone: 'info', icon: <PersonIcon /> },
  left: { tone: 'neutral', icon: <LeftIcon /> },
} as const;

/** How sure it is that a column is what it was taken for, or that a person said so. */
export function ConfidenceBadge({ confidence }: { confidence: string }) {
  const t = useTexts().preApproval.map.confidence;
  const known = confidence in looks ? (confidence as keyof typeof looks) : 'own';
  return <Badge {...looks[known]} label={t[known].label} hint={t[known].hint} />;
}
