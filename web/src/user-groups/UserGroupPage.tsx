import LinearProgress from '@mui/material/LinearProgress';
import { useNavigate, useParams } from 'react-router';
import { problemCode } from '../api/problem';
import { History } from '../audit/History';
import { useMay } from '../permissions/useMay';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { ErrorState } from '../ui/ErrorState';
import { PageBackLink } from '../ui/PageBackLink';
import { PageHeader } from '../ui/PageHeader';
import { UserGroupMembers } from './UserGroupMembers';
import { UserGroupVerbs } from './UserGroupVerbs';
import { useUserGroup } from './useUserGroups';

/** One group of persons. */
export function UserGroupPage() {
  const texts = useTexts();
  const t = texts.userGroups;
  const { id = '' } = useParams();
  const group = useUserGroup(id);
  const mayManage = useMay('manage_people');
  const seesEverybody = useMay('read_audit'); // its history names persons
  const navigate = useNavigate();
  const back = <PageBackLink to={paths.userGroups} label={t.back} />;

  if (!group.data) {
    if (!group.isError) return <LinearProgress aria-label={texts.common.loading} />;
    const gone = problemCode(group.error) === 'not_found';
    return (
      <>
        {back}
        <PageHeader title={t.title} lead={t.lead} />
        <ErrorState
          title={gone ? t.gone : t.unavailable}
          error={group.error}
          onRetry={() => void group.refetch()}
        />
      </>
    );
  }
  const { name, description, members } = group.data;
  return (
    <>
      {back}
      <PageHeader
        title={name}
        lead={[description, t.memberCount(members)].filter(Boolean).join(' · ')}
        end={
          mayManage && (
            <UserGroupVerbs
              group={group.data}
              onDeleted={() => void navigate(paths.userGroups, { replace: true })}
            />
          )
        }
      />
      <UserGroupMembers group={group.data} mayManage={mayManage} />
      {seesEverybody && <History kind="user_group" id={id} level="h2" />}
    </>
  );
}
