import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import type { EnrollmentKey } from '../api/models';
import { useTexts } from '../texts/useTexts';

/** A bar with words: how many devices came of those that may. It measures; nothing is on its way. */
export function UsesBar({ enrollmentKey: { uses, maxUses } }: { enrollmentKey: EnrollmentKey }) {
  const t = useTexts().enrollmentKeys;
  return (
    <Box sx={{ width: '100%', maxWidth: 160, minWidth: 0, lineHeight: 1.5 }}>
      <Box>{t.uses(uses, maxUses)}</Box>
      <LinearProgress
        role="meter"
        variant="determinate"
        value={(100 * uses) / maxUses}
        aria-label={t.usesOf(uses, maxUses)}
        sx={{ height: 4, borderRadius: 2 }}
      />
    </Box>
  );
}
