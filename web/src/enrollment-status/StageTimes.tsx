import Box from '@mui/material/Box';
import type { EnrollmentAttempt } from '../api/models';
import { useLanguage } from '../texts/language';
import { useTexts } from '../texts/useTexts';
import { useNow } from '../ui/useNow';
import { durationText } from './durationText';
import { stageTimes } from './stageTimes';

/** A bar for each stage, as long as it took. */
export function StageTimes({ attempt }: { attempt: EnrollmentAttempt }) {
  const t = useTexts().enrollmentStatus;
  const language = useLanguage();
  const times = stageTimes(attempt, useNow());
  if (times.length === 0) return null;
  const longest = Math.max(...times.map(({ seconds }) => seconds));
  return (
    <Box
      component="ol"
      aria-label={t.timeline.stages}
      sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}
    >
      {times.map(({ state, seconds, open }, index) => (
        <Box
          key={index}
          component="li"
          sx={{
            display: 'grid',
            gridTemplateColumns: 'minmax(120px, 30%) 1fr 96px',
            alignItems: 'center',
            gap: 1.5,
          }}
        >
          <span>{t.states[state] ?? state}</span>
          <Box aria-hidden sx={{ height: 10, borderRadius: 1, bgcolor: 'action.hover', overflow: 'hidden' }}>
            <Box
              sx={{
                height: 1,
                width: `${Math.max(1, (100 * seconds) / longest)}%`,
                bgcolor: open ? 'info.main' : 'text.secondary',
                opacity: 0.75,
              }}
            />
          </Box>
          <Box sx={{ textAlign: 'end', fontVariantNumeric: 'tabular-nums' }}>
            {durationText(seconds, language)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
