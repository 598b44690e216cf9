import LinearProgress from '@mui/material/LinearProgress';
import { useState } from 'react';
import { useParams } from 'react-router';
import { problemCode } from '../api/problem';
import { History } from '../audit/History';
import { useMay } from '../permissions/useMay';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { ErrorState } from '../ui/ErrorState';
import { PageBackLink } from '../ui/PageBackLink';
import { PageHeader } from '../ui/PageHeader';
import { Section } from '../ui/Section';
import { EditProfile } from './EditProfile';
import { groupsText } from './groupsText';
import { ProfileFacts } from './ProfileFacts';
import { ProfileStatus } from './ProfileStatus';
import { ProfileVerbs } from './ProfileVerbs';
import { useProfile } from './useProfiles';

/** One profile: a form for whoever may change it, else what it says. */
export function ProfilePage() {
  const texts = useTexts();
  const t = texts.statusPages;
  const { id = '' } = useParams();
  const [deleting, setDeleting] = useState(false);
  const { data: profile, error, isError, refetch } = useProfile(id, !deleting);
  const mayManage = useMay('manage_policies');
  const back = <PageBackLink to={paths.statusPages} label={t.back} />;
  if (!profile) {
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
  return (
    <>
      {back}
      <PageHeader
        title={profile.name}
        badges={<ProfileStatus status={profile.status} />}
        lead={[groupsText(profile, t), profile.description].filter(Boolean).join(' · ')}
        end={mayManage && <ProfileVerbs profile={profile} onDeleting={setDeleting} />}
      />
      {mayManage ? (
        <EditProfile key={id} profile={profile} />
      ) : (
        <Section title={t.sections.general}>
          <ProfileFacts profile={profile} />
        </Section>
      )}
      <History kind="esp_profile" id={id} level="h2" />
    </>
  );
}
