import LinearProgress from '@mui/material/LinearProgress';
import { useState } from 'react';
import { useParams } from 'react-router';
import { problemCode } from '../api/problem';
import { History } from '../audit/History';
import { LiveIndicator } from '../live/LiveIndicator';
import { useMay } from '../permissions/useMay';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { ErrorState } from '../ui/ErrorState';
import { PageBackLink } from '../ui/PageBackLink';
import { PageHeader } from '../ui/PageHeader';
import { BlueprintFacts } from './BlueprintFacts';
import { BlueprintVerbs } from './BlueprintVerbs';
import { EditBlueprint } from './EditBlueprint';
import { useBlueprint } from './useBlueprints';

/** One blueprint: a form for whoever may change it, else what it says. */
export function BlueprintPage() {
  const texts = useTexts();
  const t = texts.blueprints;
  const { id = '' } = useParams();
  const [deleting, setDeleting] = useState(false);
  const { data: blueprint, error, isError, refetch } = useBlueprint(id);
  const mayManage = useMay('manage_policies');
  const back = <PageBackLink to={paths.blueprints} label={t.back} />;
  const gone = problemCode(error) === 'not_found' && !deleting;
  if (!blueprint || gone) {
    if (!isError) return <LinearProgress aria-label={texts.common.loading} />;
    return (
      <>
        {back}
        <PageHeader title={t.title} lead={t.lead} />
        <ErrorState title={gone ? t.gone : t.unavailable} error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  return (
    <>
      {back}
      <PageHeader
        title={blueprint.name}
        lead={blueprint.description ?? t.lead}
        end={
          <>
            <LiveIndicator />
            {mayManage && <BlueprintVerbs blueprint={blueprint} onDeleting={setDeleting} />}
          </>
        }
      />
      {mayManage ? (
        <EditBlueprint key={id} blueprint={blueprint} />
      ) : (
        <BlueprintFacts blueprint={blueprint} />
      )}
      <History kind="blueprint" id={id} level="h2" />
    </>
  );
}
