import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import ErrorIcon from '@mui/icons-material/ErrorOutlined';
import HourglassIcon from '@mui/icons-material/HourglassEmptyOutlined';
import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';

export function KeyState({ state }: { state: string }) {
  const t = useTexts().keys.states;
  const label = t[state] ?? state;
  switch (state) {
    case 'current':
      return <Badge tone="success" icon={<CheckIcon />} label={label} />;
    case 'next':
      return <Badge tone="info" icon={<HourglassIcon />} label={label} />;
    case 'missing':
      return <Badge tone="error" icon={<ErrorIcon />} label={label} />;
    default:
      return <Badge tone="neutral" icon={<HistoryIcon />} label={label} />;
  }
}
