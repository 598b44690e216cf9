import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { EnrollmentRequest } from '../api/models';
import { StateBadge } from '../enrollment-queue/StateBadge';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { truncateFingerprint } from '../ui/fingerprint';
import { Mono } from '../ui/Mono';
import { ProblemHelp } from '../ui/ProblemHelp';
import { RelativeTime } from '../ui/RelativeTime';
import { RowList, type ListRow } from '../ui/RowList';
import { Section } from '../ui/Section';
import { useRequestsOf } from './usePeople';

/** Every device that asked with somebody's Peer ID: those that wait, then those that ended. */
export function PersonRequests({ peerId }: { peerId: string }) {
  const texts = useTexts();
  const t = texts.person.requests;
  const pending = useRequestsOf(peerId, 'pending');
  const ended = useRequestsOf(peerId, 'ended');
  const error = pending.error ?? ended.error;
  const waits = !error && (pending.isPending || ended.isPending);
  const requests = [...(pending.data?.items ?? []), ...(ended.data?.items ?? [])];

  const row = (request: EnrollmentRequest): ListRow => ({
    key: request.id,
    first: (
      <>
        <Link component={RouterLink} to={`${paths.queue}?request=${request.id}`}>
          {request.displayName || request.deviceKey}
        </Link>
        <StateBadge state={request.state} />
      </>
    ),
    second: (
      <>
        <Mono>{truncateFingerprint(request.fingerprints.sha256)}</Mono> · {t.requested}{' '}
        <RelativeTime instant={request.requestedAt} />
        {request.decision && <> · {request.decision.by}</>}
      </>
    ),
  });
  return (
    <Section title={t.title}>
      {error && <ProblemHelp error={error} />}
      {waits && <LinearProgress aria-label={texts.common.loading} />}
      {!error && !waits && requests.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t.none}</Box>}
      {requests.length > 0 && <RowList label={t.title} rows={requests.map(row)} />}
      {(pending.data?.nextCursor ?? ended.data?.nextCursor) && (
        <Box sx={{ mt: 1, color: 'text.secondary' }}>{t.more}</Box>
      )}
    </Section>
  );
}
