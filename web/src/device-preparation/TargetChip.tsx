import ReadyIcon from '@mui/icons-material/CheckCircleOutlined';
import BrokenIcon from '@mui/icons-material/ErrorOutlineOutlined';
import NoneIcon from '@mui/icons-material/RemoveCircleOutlineOutlined';
import type { PreparationTarget } from '../api/devicePreparation';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';

/** Whether devices can be put into the group of a policy; its hint is what the code means. */
export function TargetChip({ target: { state, errorCode } }: { target: PreparationTarget }) {
  const t = useTexts().devicePreparation.target;
  if (state === 'valid')
    return <Badge tone="success" icon={<ReadyIcon />} label={t.valid} hint={t.validHint} />;
  if (state === 'not_configured')
    return <Badge tone="neutral" icon={<NoneIcon />} label={t.not_configured} hint={t.notConfiguredHint} />;
  const code = errorCode ?? 'unknown';
  return (
    <Badge tone="error" icon={<BrokenIcon />} label={t.short[code] ?? code} hint={t.meaning[code] ?? code} />
  );
}
