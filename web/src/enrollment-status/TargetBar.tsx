import Box from '@mui/material/Box';
import type { EnrollmentTarget } from '../api/models';
import { useLanguage } from '../texts/language';
import { useTexts } from '../texts/useTexts';

/** A bar from none to all with a mark where the target stands, and the same in words. */
export function TargetBar({ target: { month, percent } }: { target: EnrollmentTarget }) {
  const t = useTexts().enrollmentStatus.targets;
  const format = new Intl.NumberFormat(useLanguage(), { maximumFractionDigits: 1 });
  const met = month.metPercent;
  if (typeof met !== 'number') return <Box sx={{ color: 'text.secondary' }}>{t.noSamples}</Box>;
  return (
    <Box sx={{ display: 'grid', gap: 0.75 }}>
      <Box aria-hidden sx={{ position: 'relative', height: 12, borderRadius: 1, bgcolor: 'action.hover' }}>
        <Box
          sx={{
            height: 1,
            width: `${met}%`,
            borderRadius: 1,
            bgcolor: met >= percent ? 'success.main' : 'warning.main',
            opacity: 0.8,
          }}
        />
        <Box
          sx={{
            position: 'absolute',
            top: -3,
            bottom: -3,
            insetInlineStart: `${percent}%`,
            width: 2,
            bgcolor: 'text.primary',
          }}
        />
      </Box>
      <Box sx={{ fontVariantNumeric: 'tabular-nums' }}>
        {t.attained(format.format(met), month.met, month.samples)}
      </Box>
    </Box>
  );
}
