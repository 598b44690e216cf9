import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useTexts } from '../texts/useTexts';

/** How far it is, as a bar and in words. */
export function StageProgress({ percent, stage }: { percent: number; stage: string }) {
  const t = useTexts().enrollmentStatus;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, width: 1 }}>
      <LinearProgress
        variant="determinate"
        value={percent}
        aria-label={stage}
        sx={{ flex: 1, minWidth: 40 }}
      />
      <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums', minWidth: 36, textAlign: 'end' }}>
        {t.percent(percent)}
      </Box>
    </Box>
  );
}
