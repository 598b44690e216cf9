import FactCheckIcon from '@mui/icons-material/FactCheckOutlined';
import Button from '@mui/material/Button';
import { Link } from 'react-router';
import type { Proposal } from '../api/apps';
import { LiveIndicator } from '../live/LiveIndicator';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { EmptyState } from '../ui/EmptyState';
import { ChooseField } from '../ui/forms/ChooseField';
import { ListPage } from '../ui/ListPage';
import { PageHeader } from '../ui/PageHeader';
import { RelativeTime } from '../ui/RelativeTime';
import { RowList } from '../ui/RowList';
import { useListState } from '../ui/useListState';
import { ProposalState } from './ProposalState';
import { SecondPerson } from './SecondPerson';
import { useProposals } from './useProposals';

const listDefaults = { sort: '-proposedAt', sorts: ['-proposedAt'], filters: ['state'] };

/** Devices > Proposals. */
export function ProposalsPage() {
  const texts = useTexts();
  const t = texts.proposals;
  const list = useListState(listDefaults);
  const proposals = useProposals(list);
  const narrowed = list.filters.state !== undefined || list.cursor !== undefined;
  const row = (one: Proposal) => ({
    key: one.id,
    first: (
      <>
        <span>{one.name}</span>
        <ProposalState proposal={one} />
      </>
    ),
    second: (
      <>
        {[t.kinds[one.kind], one.baseNumber === 0 ? t.new : t.from(one.baseNumber), one.author].join(' · ')}{' '}
        <RelativeTime instant={one.proposedAt} />
      </>
    ),
    action: (
      <Button
        component={Link}
        to={`${paths.proposals}/${one.id}`}
        variant={one.decidable ? 'outlined' : 'text'}
        aria-label={`${texts.apps.showProposal}: ${one.name}`}
      >
        {texts.apps.showProposal}
      </Button>
    ),
  });
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} end={<LiveIndicator />} />
      <ChooseField
        label={t.state}
        value={list.filters.state ?? 'waiting'}
        choices={t.states}
        onChange={(state) => list.change({ filters: { state: state === 'waiting' ? '' : state } })}
      />
      <ListPage
        query={proposals}
        list={list}
        narrowed={narrowed}
        unavailable={t.unavailable}
        empty={
          <EmptyState icon={<FactCheckIcon />} title={t.empty.title}>
            {t.empty.hint}
          </EmptyState>
        }
      >
        <RowList label={t.listLabel} rows={(proposals.data?.items ?? []).map(row)} />
      </ListPage>
      <SecondPerson />
    </>
  );
}
