import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { Link, useParams } from 'react-router';
import { problemCode } from '../api/problem';
import { History } from '../audit/History';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { ErrorState } from '../ui/ErrorState';
import { Facts } from '../ui/Facts';
import { Mono } from '../ui/Mono';
import { PageBackLink } from '../ui/PageBackLink';
import { PageHeader } from '../ui/PageHeader';
import { RelativeTime } from '../ui/RelativeTime';
import { Section } from '../ui/Section';
import { Decisions } from './Decisions';
import { DiffView } from './DiffView';
import { ProposalState } from './ProposalState';
import { useProposal } from './useProposals';

const places: Record<string, string> = { app: paths.apps, policy: paths.configuration };

/** One proposal: who made it and why, and what it would change. */
export function ProposalPage() {
  const texts = useTexts();
  const t = texts.proposals;
  const { id = '' } = useParams();
  const { data, error, isError, refetch } = useProposal(id);
  const back = <PageBackLink to={paths.proposals} label={t.back} />;
  if (!data) {
    if (!isError) return <LinearProgress aria-label={texts.common.loading} />;
    const gone = problemCode(error) === 'not_found';
    return (
      <>
        {back}
        <PageHeader title={t.back} lead={t.lead} />
        <ErrorState title={gone ? t.gone : t.unavailable} error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  const { proposal, diff } = data;
  const waits = proposal.state === 'waiting';
  const time = (instant: string | null | undefined) => instant && <RelativeTime instant={instant} />;
  return (
    <>
      {back}
      <PageHeader
        title={proposal.name}
        badges={<ProposalState proposal={proposal} />}
        lead={[t.kinds[proposal.kind], proposal.baseNumber === 0 ? t.new : t.from(proposal.baseNumber)].join(
          ' · ',
        )}
        end={<Decisions proposal={proposal} />}
      />
      {waits && proposal.outdated && <Alert severity="warning">{t.outdatedHint}</Alert>}
      {waits && !proposal.decidable && (
        <Alert severity="info">{proposal.own ? t.ownHint : t.personHint}</Alert>
      )}
      <Section
        title={t.about}
        action={
          proposal.targetId && (
            <Button component={Link} to={`${places[proposal.kind] ?? paths.scripts}/${proposal.targetId}`}>
              {t.open(proposal.kind)}
            </Button>
          )
        }
      >
        <Facts
          facts={[
            { name: t.facts.author, value: proposal.author },
            { name: t.facts.proposedAt, value: time(proposal.proposedAt) },
            ...(waits ? [{ name: t.facts.expiresAt, value: time(proposal.expiresAt) }] : []),
            { name: t.facts.note, value: proposal.note },
            ...(proposal.decidedBy
              ? [
                  { name: t.facts.decidedBy, value: proposal.decidedBy },
                  { name: t.facts.decidedAt, value: time(proposal.decidedAt) },
                ]
              : []),
            ...(proposal.reason ? [{ name: t.facts.reason, value: proposal.reason }] : []),
            { name: t.facts.hash, value: <Mono>{proposal.hash}</Mono> },
          ]}
        />
      </Section>
      <Section title={t.changes}>
        <DiffView diff={diff} />
      </Section>
      <History kind="proposal" id={id} level="h2" />
    </>
  );
}
