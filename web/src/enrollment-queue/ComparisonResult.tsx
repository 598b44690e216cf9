import CancelIcon from '@mui/icons-material/Cancel';
import CheckCircleIcon from '@mui/icons-material/CheckCircle';
import InfoIcon from '@mui/icons-material/Info';
import Box from '@mui/material/Box';
import type { Texts } from '../texts/en';
import { useTexts } from '../texts/useTexts';
import type { Comparison } from './compareFingerprint';

const looks = {
  match: { Icon: CheckCircleIcon, color: 'success.main' },
  noMatch: { Icon: CancelIcon, color: 'error.main' },
  sha1: { Icon: InfoIcon, color: 'warning.main' },
  checkDigit: { Icon: InfoIcon, color: 'warning.main' },
};

function words(comparison: Comparison, t: Texts['request']['compare']): string {
  return comparison.result === 'checkDigit' ? t.checkDigit(comparison.group) : t[comparison.result];
}

export function ComparisonResult({ id, comparison }: { id: string; comparison: Comparison | null }) {
  const t = useTexts().request.compare;
  const look = comparison && looks[comparison.result];
  return (
    <Box
      id={id}
      role="status"
      sx={{
        display: 'flex',
        alignItems: 'center',
        columnGap: 0.75,
        flexWrap: 'wrap',
        mt: 0.75,
        minHeight: 24,
        color: look?.color ?? 'text.secondary',
      }}
    >
      {look && <look.Icon fontSize="small" />}
      <Box component="span" sx={{ fontSize: comparison ? 14 : 12, fontWeight: comparison ? 600 : 400 }}>
        {comparison ? words(comparison, t) : t.hint}
      </Box>
      {comparison?.result === 'noMatch' && <Box component="span">{t.noMatchHint}</Box>}
    </Box>
  );
}
