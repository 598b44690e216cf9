import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { lazy, Suspense } from 'react';
import { useQueueSummary } from '../enrollment-queue/useRequests';
import { BurnBanner } from '../enrollment-status/BurnBanner';
import { Counters } from '../enrollment-status/Counters';
import { SimulatedSwitch } from '../enrollment-status/SimulatedSwitch';
import { useEnrollmentStatus } from '../enrollment-status/useEnrollmentStatus';
import { useSimulated } from '../enrollment-status/useSimulated';
import { LiveIndicator } from '../live/LiveIndicator';
import { useTexts } from '../texts/useTexts';
import { ErrorState } from '../ui/ErrorState';
import { PageHeader } from '../ui/PageHeader';
import { EnrollingNow } from './EnrollingNow';
import { FirstSteps } from './FirstSteps';
import { LatestFailures } from './LatestFailures';
import { nothingYet } from './nothingYet';
import { WaitsForYou } from './WaitsForYou';

/** Charts are much code, and most visits end above them. */
const Trend = lazy(async () => ({ default: (await import('../enrollment-status/Trend')).Trend }));

/** How enrollment goes, and what waits for whoever looks: the first page, live. */
export function HomePage() {
  const texts = useTexts();
  const t = texts.home;
  const [simulated] = useSimulated();
  const status = useEnrollmentStatus(simulated);
  const { data: queue } = useQueueSummary();
  const header = (
    <PageHeader
      title={t.title}
      lead={t.lead}
      end={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5 }}>
          <SimulatedSwitch />
          <LiveIndicator />
        </Box>
      }
    />
  );
  if (status.isError && !status.data)
    return (
      <>
        {header}
        <ErrorState title={t.unavailable} error={status.error} onRetry={() => void status.refetch()} />
      </>
    );
  if (status.data && queue && nothingYet(status.data, queue))
    return (
      <>
        {header}
        <FirstSteps />
      </>
    );
  return (
    <>
      {header}
      <BurnBanner />
      <Counters status={status.data} search={simulated ? 'simulated=true' : ''} />
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '1fr 1fr' } }}>
        <WaitsForYou status={status.data} queue={queue} />
        <LatestFailures simulated={simulated} />
        <EnrollingNow simulated={simulated} />
        <Suspense fallback={<LinearProgress aria-label={texts.common.loading} />}>
          <Trend simulated={simulated} />
        </Suspense>
      </Box>
    </>
  );
}
