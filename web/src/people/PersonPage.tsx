import LinearProgress from '@mui/material/LinearProgress';
import { useParams } from 'react-router';
import { problemCode } from '../api/problem';
import { History } from '../audit/History';
import { LiveIndicator } from '../live/LiveIndicator';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { ErrorState } from '../ui/ErrorState';
import { PageBackLink } from '../ui/PageBackLink';
import { PageHeader } from '../ui/PageHeader';
import { PersonBadges } from './PersonBadges';
import { PersonDevices } from './PersonDevices';
import { PersonFacts } from './PersonFacts';
import { PersonFingerprints } from './PersonFingerprints';
import { PersonRequests } from './PersonRequests';
import { usePerson } from './usePeople';

/** One person: their devices, the fingerprints these prove themselves with, and who asked in their name. */
export function PersonPage() {
  const texts = useTexts();
  const t = texts.person;
  const { id = '' } = useParams();
  const { data: person, error, isError, refetch } = usePerson(id);
  const back = <PageBackLink to={paths.people} label={t.back} />;

  if (!person) {
    if (!isError) return <LinearProgress aria-label={texts.common.loading} />;
    const gone = problemCode(error) === 'not_found';
    return (
      <>
        {back}
        <PageHeader title={texts.people.title} lead={texts.people.lead} />
        <ErrorState title={gone ? t.gone : t.unavailable} error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  return (
    <>
      {back}
      <PageHeader
        title={person.displayName}
        badges={<PersonBadges person={person} />}
        lead={t.lead(person.deviceKeyFingerprints.length)}
        end={<LiveIndicator />}
      />
      <PersonFacts person={person} />
      <PersonDevices personId={id} />
      <PersonFingerprints fingerprints={person.deviceKeyFingerprints} />
      <PersonRequests peerId={person.peerId} />
      <History kind="person" id={id} level="h2" />
    </>
  );
}
