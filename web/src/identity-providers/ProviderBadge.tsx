import CheckCircleIcon from '@mui/icons-material/CheckCircleOutlined';
import RemoveCircleIcon from '@mui/icons-material/RemoveCircleOutlineOutlined';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';

export function ProviderBadge({ enabled }: { enabled: boolean }) {
  const t = useTexts().identityProviders;
  return enabled ? (
    <Badge tone="success" icon={<CheckCircleIcon />} label={t.enabled} />
  ) : (
    <Badge tone="neutral" icon={<RemoveCircleIcon />} label={t.disabled} />
  );
}
