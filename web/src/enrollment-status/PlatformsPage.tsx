import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { lazy, Suspense } from 'react';
import { LiveIndicator } from '../live/LiveIndicator';
import { useTexts } from '../texts/useTexts';
import { ErrorState } from '../ui/ErrorState';
import { Section } from '../ui/Section';
import { PlatformTable } from './PlatformTable';
import { Reasons } from './Reasons';
import { SimulatedSwitch } from './SimulatedSwitch';
import { useEnrollmentStatus } from './useEnrollmentStatus';
import { useSimulated } from './useSimulated';

/** Charts are much code, and not every page has one. */
const Trend = lazy(async () => ({ default: (await import('./Trend')).Trend }));

/** Where enrollment goes well and where it does not: by platform, by day, by reason. */
export function PlatformsPage() {
  const texts = useTexts();
  const t = texts.enrollmentStatus;
  const [simulated] = useSimulated();
  const status = useEnrollmentStatus(simulated);
  if (status.isError && !status.data)
    return <ErrorState title={t.unavailable} error={status.error} onRetry={() => void status.refetch()} />;
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, minHeight: 40 }}>
        <SimulatedSwitch />
        <Box sx={{ ml: 'auto' }}>
          <LiveIndicator />
        </Box>
      </Box>
      {status.data && (
        <Section title={t.platforms.title} hint={t.platforms.window(status.data.windowDays)}>
          <PlatformTable status={status.data} />
        </Section>
      )}
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', lg: '1fr 1fr' } }}>
        <Suspense fallback={<LinearProgress aria-label={texts.common.loading} />}>
          <Trend simulated={simulated} />
        </Suspense>
        <Reasons simulated={simulated} />
      </Box>
    </>
  );
}
