import ActiveIcon from '@mui/icons-material/CheckCircleOutlined';
import InactiveIcon from '@mui/icons-material/PauseCircleOutlined';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';

export function ProfileStatus({ status }: { status: string }) {
  const t = useTexts().statusPages;
  const active = status === 'active';
  return (
    <Badge
      tone={active ? 'success' : 'neutral'}
      icon={active ? <ActiveIcon /> : <InactiveIcon />}
      label={t.status[status] ?? status}
    />
  );
}
