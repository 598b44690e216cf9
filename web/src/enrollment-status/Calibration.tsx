import Box from '@mui/material/Box';
import type { EnrollmentStatusSummary } from '../api/models';
import { useLanguage } from '../texts/language';
import { useTexts } from '../texts/useTexts';
import { windowDays } from './useEnrollmentStatus';

/** Whether what is foretold comes true. */
export function Calibration({ estimates }: { estimates: EnrollmentStatusSummary['estimates'] }) {
  const t = useTexts().enrollmentStatus.calibration;
  const percent = new Intl.NumberFormat(useLanguage(), { maximumFractionDigits: 1 });
  const { made, doneByMedianPercent: median, doneByP90Percent: p90 } = estimates;
  return (
    <Box sx={{ mt: 1, color: 'text.secondary' }}>
      {typeof median === 'number' && typeof p90 === 'number'
        ? t.held(made, windowDays, percent.format(median), percent.format(p90))
        : t.few(made)}
    </Box>
  );
}
