import { BarChart } from '@mui/x-charts/BarChart';
import { useLanguage } from '../texts/language';
import { useTexts } from '../texts/useTexts';
import { Section } from '../ui/Section';
import { useNow } from '../ui/useNow';
import { daysOf } from './days';
import { useTrend, windowDays } from './useEnrollmentStatus';

/** What succeeded and what failed on each day. */
export function Trend({ simulated }: { simulated: boolean }) {
  const t = useTexts().enrollmentStatus.trend;
  const date = new Intl.DateTimeFormat(useLanguage(), { day: 'numeric', month: 'short' });
  const now = useNow();
  const days = daysOf(useTrend(simulated).data ?? [], now, windowDays);
  const quiet = days.every(({ succeeded, failed }) => succeeded + failed === 0);
  return (
    <Section title={t.title} hint={t.hint(windowDays)}>
      {quiet ? (
        t.none
      ) : (
        <BarChart
          height={240}
          skipAnimation
          dataset={days.map(({ day, ...counts }) => ({ ...counts, day: date.format(day) }))}
          xAxis={[{ dataKey: 'day', scaleType: 'band' }]}
          yAxis={[{ tickMinStep: 1, width: 36 }]}
          series={[
            {
              dataKey: 'succeeded',
              label: t.succeeded,
              stack: 'verdicts',
              color: 'var(--muster-palette-success-main)',
            },
            {
              dataKey: 'failed',
              label: t.failed,
              stack: 'verdicts',
              color: 'var(--muster-palette-error-main)',
            },
          ]}
        />
      )}
    </Section>
  );
}
