import Box from '@mui/material/Box';
import type { EnrollmentAttempt } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { Facts } from '../ui/Facts';
import { RelativeTime } from '../ui/RelativeTime';
import { Section } from '../ui/Section';
import { Eta } from './Eta';
import { StageProgress } from './StageProgress';
import { StageTimes } from './StageTimes';
import { SubStatusBadge } from './SubStatusBadge';
import { Happenings } from './Happenings';
import { Usual } from './Usual';

/** How one attempt went, stage by stage. */
export function Attempt({ attempt }: { attempt: EnrollmentAttempt }) {
  const t = useTexts().enrollmentStatus;
  const stage = t.states[attempt.state] ?? attempt.state;
  return (
    <Section
      title={t.timeline.title(attempt.attemptNo)}
      badge={attempt.subStatus ? <SubStatusBadge status={attempt.subStatus} /> : undefined}
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Facts
          abreast={3}
          facts={[
            { name: t.columns.platform, value: attempt.label },
            { name: t.columns.stage, value: stage },
            { name: t.columns.progress, value: <StageProgress percent={attempt.progress} stage={stage} /> },
            { name: t.timeline.started, value: <RelativeTime instant={attempt.startedAt} /> },
            {
              name: t.columns.waitingFor,
              value: attempt.waitingFor ? t.waits[attempt.waitingFor] : undefined,
            },
            {
              name: t.columns.usual,
              value: attempt.usual ? <Usual usual={attempt.usual} /> : undefined,
            },
            {
              name: t.columns.eta,
              value:
                typeof attempt.etaMinutes === 'number' ? (
                  <Eta minutes={attempt.etaMinutes} p90Minutes={attempt.etaP90Minutes} />
                ) : undefined,
            },
            { name: t.timeline.next, value: attempt.waitingFor ? t.next[attempt.waitingFor] : undefined },
            { name: t.timeline.lastHeard, value: <RelativeTime instant={attempt.lastEventAt} /> },
          ]}
        />
        <StageTimes attempt={attempt} />
        <Happenings attempt={attempt} />
      </Box>
    </Section>
  );
}
