import Box from '@mui/material/Box';
import { Link } from 'react-router';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { Section } from '../ui/Section';
import { useReasons, windowDays } from './useEnrollmentStatus';

const SHOWN = 8;

/** A bar for each reason, the most frequent first; each leads to its failures. */
export function Reasons({ simulated }: { simulated: boolean }) {
  const t = useTexts().enrollmentStatus.reasons;
  const reasons = (useReasons(simulated).data ?? []).slice(0, SHOWN);
  const most = Math.max(1, ...reasons.map(({ count }) => count));
  return (
    <Section title={t.title} hint={t.hint(windowDays)}>
      {reasons.length === 0 ? (
        t.none
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
          {reasons.map(({ reason, category, count }) => (
            <Box
              key={category}
              component="li"
              sx={{
                display: 'grid',
                gridTemplateColumns: 'minmax(120px, 40%) 1fr auto',
                alignItems: 'center',
                gap: 1.5,
              }}
            >
              <Box
                component={Link}
                to={`${paths.enrollmentFailures}?${new URLSearchParams({ reason: category, ...(simulated && { simulated: 'true' }) })}`}
                sx={{ color: 'text.primary' }}
              >
                {reason}
              </Box>
              <Box
                aria-hidden
                sx={{ height: 10, borderRadius: 1, bgcolor: 'action.hover', overflow: 'hidden' }}
              >
                <Box
                  sx={{ height: 1, width: `${(100 * count) / most}%`, bgcolor: 'error.main', opacity: 0.75 }}
                />
              </Box>
              <Box sx={{ fontVariantNumeric: 'tabular-nums' }}>{count}</Box>
            </Box>
          ))}
        </Box>
      )}
    </Section>
  );
}
