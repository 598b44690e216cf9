import HeldIcon from '@mui/icons-material/GavelOutlined';
import StalledIcon from '@mui/icons-material/HourglassEmptyOutlined';
import UserIcon from '@mui/icons-material/PersonOutlined';
import RetryIcon from '@mui/icons-material/ReplayOutlined';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';

const icons: Record<string, React.ReactElement> = {
  stalled: <StalledIcon />,
  awaiting_user: <UserIcon />,
  held: <HeldIcon />,
  retrying: <RetryIcon />,
};

export function SubStatusBadge({ status }: { status: string }) {
  const t = useTexts().enrollmentStatus;
  return (
    <Badge
      tone={status === 'stalled' ? 'warning' : 'info'}
      icon={icons[status] ?? <StalledIcon />}
      label={t.subStatus[status] ?? status}
      hint={status === 'stalled' ? t.stalledHint : undefined}
    />
  );
}
