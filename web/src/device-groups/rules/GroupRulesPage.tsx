import LinearProgress from '@mui/material/LinearProgress';
import { Navigate, useParams } from 'react-router';
import { useSession } from '../../access/useSession';
import { problemCode } from '../../api/problem';
import { useMay } from '../../permissions/useMay';
import { paths } from '../../shell/paths';
import { useTexts } from '../../texts/useTexts';
import { ErrorState } from '../../ui/ErrorState';
import { PageBackLink } from '../../ui/PageBackLink';
import { PageHeader } from '../../ui/PageHeader';
import { useGroup } from '../useGroups';
import { RulesEditor } from './RulesEditor';
import { useFacts } from './useRules';

/** The rules of one group, to change. */
export function GroupRulesPage() {
  const texts = useTexts();
  const t = texts.groupRules.editor;
  const { id = '' } = useParams();
  const group = useGroup(id);
  const facts = useFacts();
  const session = useSession();
  const mayManage = useMay('manage_groups');
  const failed = group.isError ? group : facts.isError ? facts : null;
  if (failed && !(group.data && facts.data)) {
    const gone = problemCode(failed.error) === 'not_found';
    return (
      <>
        <PageBackLink to={paths.groups} label={texts.groups.back} />
        <PageHeader title={texts.groupRules.title} lead={t.lead} />
        <ErrorState
          title={gone ? texts.groups.gone : texts.groups.unavailable}
          error={failed.error}
          onRetry={() => void failed.refetch()}
        />
      </>
    );
  }
  if (session.data && !mayManage) return <Navigate to={`${paths.groups}/${id}`} replace />;
  if (!group.data || !facts.data) return <LinearProgress aria-label={texts.common.loading} />;
  const { name } = group.data;
  return (
    <>
      <PageBackLink to={`${paths.groups}/${id}`} label={t.back(name)} />
      <PageHeader title={t.title(name)} lead={t.lead} />
      <RulesEditor key={id} group={group.data} facts={facts.data} />
    </>
  );
}
