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
import { GroupMembers } from './GroupMembers';
import { GroupVerbs } from './GroupVerbs';
import { OwnersSection } from './owners/OwnersSection';
import { Passages } from './Passages';
import { BelongsSection } from './rules/BelongsSection';
import { useGroup } from './useGroups';

/** One group and its devices. */
export function DeviceGroupPage() {
  const t = useTexts();
  const { id = '' } = useParams();
  const group = useGroup(id);
  const mayManage = useMay('manage_groups');
  const navigate = useNavigate();
  const back = <PageBackLink to={paths.groups} label={t.groups.back} />;

  if (!group.data) {
    if (!group.isError) return <LinearProgress aria-label={t.common.loading} />;
    const gone = problemCode(group.error) === 'not_found';
    return (
      <>
        {back}
        <PageHeader title={t.groups.title} lead={t.groups.lead} />
        <ErrorState
          title={gone ? t.groups.gone : t.groups.unavailable}
          error={group.error}
          onRetry={() => void group.refetch()}
        />
      </>
    );
  }
  const { name, description, devices } = group.data;
  return (
    <>
      {back}
      <PageHeader
        title={name}
        lead={[description, t.groups.deviceCount(devices)].filter(Boolean).join(' · ')}
        end={
          mayManage && (
            <GroupVerbs group={group.data} onDeleted={() => void navigate(paths.groups, { replace: true })} />
          )
        }
      />
      <BelongsSection group={group.data} mayManage={mayManage} />
      <GroupMembers group={group.data} mayManage={mayManage && !group.data.rules} />
      <OwnersSection group={group.data} mayManage={mayManage} />
      <Passages of="group" id={id} />
      <History kind="device_group" id={id} level="h2" />
    </>
  );
}
