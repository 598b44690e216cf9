import Box from '@mui/material/Box';
import type { EnrollmentTarget, TargetWindow } from '../api/models';
import { useLanguage } from '../texts/language';
import { useTexts } from '../texts/useTexts';
import { Facts } from '../ui/Facts';

/** How fast what may be missed is used up: over the month, six hours and one. */
export function TargetWindows({ target }: { target: EnrollmentTarget }) {
  const t = useTexts().enrollmentStatus.targets;
  return (
    <Box sx={{ mt: 2 }}>
      <Facts
        abreast={3}
        facts={[
          { name: t.windows.month, value: <Rate window={target.month} /> },
          { name: t.windows.sixHours, value: <Rate window={target.sixHours} /> },
          { name: t.windows.lastHour, value: <Rate window={target.lastHour} /> },
        ]}
      />
    </Box>
  );
}

function Rate({ window: { burnRate, samples } }: { window: TargetWindow }) {
  const t = useTexts().enrollmentStatus.targets;
  const format = new Intl.NumberFormat(useLanguage(), { minimumFractionDigits: 1 });
  return typeof burnRate === 'number' ? t.rate(format.format(burnRate), samples) : t.windows.nothing;
}
