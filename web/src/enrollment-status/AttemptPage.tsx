import LinearProgress from '@mui/material/LinearProgress';
import { useParams } from 'react-router';
import { problemCode } from '../api/problem';
import { LiveIndicator } from '../live/LiveIndicator';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { ErrorState } from '../ui/ErrorState';
import { PageBackLink } from '../ui/PageBackLink';
import { PageHeader } from '../ui/PageHeader';
import { AttemptProfile } from '../status-pages/AttemptProfile';
import { AttemptDecisions } from '../suppose/AttemptDecisions';
import { Attempt } from './Attempt';
import { SimulatedBadge } from './SimulatedBadge';
import { useAttempt } from './useAttempts';
import { useAttemptVerdict } from './useAttemptVerdict';

/** One attempt: where it is, what it waits for, and everything that happened in it. */
export function AttemptPage() {
  const texts = useTexts();
  const t = texts.enrollmentStatus.timeline;
  const { id = '' } = useParams();
  const { data: attempt, error, isError, refetch } = useAttempt(id);
  const verdict = useAttemptVerdict();
  const back = <PageBackLink to={paths.enrollmentStatus} label={t.back} />;
  if (!attempt || problemCode(error) === 'not_found') {
    if (!isError) return <LinearProgress aria-label={texts.common.loading} />;
    return (
      <>
        {back}
        <PageHeader title={texts.enrollmentStatus.title} lead={texts.enrollmentStatus.lead} />
        <ErrorState title={t.unavailable} error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  return (
    <>
      {back}
      <PageHeader
        title={attempt.device ?? texts.enrollmentStatus.unnamed}
        badges={attempt.simulated ? <SimulatedBadge /> : undefined}
        lead={verdict(attempt)}
        end={<LiveIndicator />}
      />
      <Attempt attempt={attempt} />
      <AttemptDecisions recordId={attempt.id} />
      <AttemptProfile recordId={attempt.id} />
    </>
  );
}
