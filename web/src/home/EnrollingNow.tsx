import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { ActiveEnrollment } from '../api/models';
import { Eta } from '../enrollment-status/Eta';
import { SimulatedBadge } from '../enrollment-status/SimulatedBadge';
import { StageProgress } from '../enrollment-status/StageProgress';
import { SubStatusBadge } from '../enrollment-status/SubStatusBadge';
import { useActiveEnrollments } from '../enrollment-status/useEnrollmentStatus';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { RowList } from '../ui/RowList';
import { Section } from '../ui/Section';

const MOST = 6;

/** The newest enrollments under way, with what each waits for. */
export function EnrollingNow({ simulated }: { simulated: boolean }) {
  const texts = useTexts();
  const t = texts.home.now;
  const s = texts.enrollmentStatus;
  const { data } = useActiveEnrollments({ bucket: 'in_progress', simulated, limit: MOST });
  const stageOf = ({ state }: ActiveEnrollment) => s.states[state] ?? state;
  const says = (row: ActiveEnrollment) =>
    [stageOf(row), row.waitingFor && t.waitsFor(s.waits[row.waitingFor] ?? row.waitingFor)]
      .filter(Boolean)
      .join(' · ');
  return (
    <Section
      title={t.title}
      action={
        data &&
        data.items.length > 0 && (
          <Link component={RouterLink} to={`${paths.enrollmentStatus}${simulated ? '?simulated=true' : ''}`}>
            {t.all}
          </Link>
        )
      }
    >
      {!data && <LinearProgress aria-label={texts.common.loading} />}
      {data?.items.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t.none}</Box>}
      {data && data.items.length > 0 && (
        <RowList
          label={t.title}
          rows={data.items.map((row) => ({
            key: row.id,
            first: (
              <>
                <Link component={RouterLink} to={`${paths.enrollmentStatus}/attempts/${row.id}`}>
                  {row.device ?? s.unnamed}
                </Link>
                {row.subStatus && <SubStatusBadge status={row.subStatus} />}
                {row.simulated && <SimulatedBadge />}
              </>
            ),
            second: says(row),
            action: (
              <Box sx={{ width: 150, display: 'grid', justifyItems: 'end', fontSize: 12.5 }}>
                <StageProgress percent={row.progress} stage={stageOf(row)} />
                <Eta minutes={row.etaMinutes} p90Minutes={row.etaP90Minutes} />
              </Box>
            ),
          }))}
        />
      )}
    </Section>
  );
}
