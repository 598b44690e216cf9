import HourglassIcon from '@mui/icons-material/HourglassEmpty';
import VerifiedIcon from '@mui/icons-material/VerifiedUserOutlined';
import Button from '@mui/material/Button';
import type { AuditEntry } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';

interface Props {
  seal: AuditEntry['seal'];
  onProve: () => void;
}

/** Whether a row is in the signed log, and where; a press proves it. */
export function SealBadge({ seal, onProve }: Props) {
  const t = useTexts().audit.seal;
  if (!seal) return <Badge tone="neutral" icon={<HourglassIcon />} label={t.notYet} hint={t.notYetHint} />;
  return (
    <Button
      size="small"
      color="inherit"
      onClick={onProve}
      aria-label={t.prove(seal.seq)}
      sx={{ p: 0.25, minWidth: 0 }}
    >
      <Badge tone="success" icon={<VerifiedIcon />} label={t.sealed(seal.seq)} />
    </Button>
  );
}
