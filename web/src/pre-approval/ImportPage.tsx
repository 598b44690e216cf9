import Alert from '@mui/material/Alert';
import LinearProgress from '@mui/material/LinearProgress';
import { useParams, useSearchParams } from 'react-router';
import { problemCode } from '../api/problem';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { ErrorState } from '../ui/ErrorState';
import { PageBackLink } from '../ui/PageBackLink';
import { PageHeader } from '../ui/PageHeader';
import { CancelVerb } from './CancelVerb';
import { isOpen, readingOf, stepOf } from './importStep';
import { ImportStateBadge } from './ImportStateBadge';
import { MapStep } from './MapStep';
import { ResultStep } from './ResultStep';
import { RowsStep } from './RowsStep';
import { SendStep } from './SendStep';
import { useImport } from './useImports';
import { WizardSteps } from './WizardSteps';

/** An import wherever it is: who reloads the page goes on where they were. */
export function ImportPage() {
  const texts = useTexts();
  const t = texts.preApproval;
  const { id = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const found = useImport(id);
  const go = (step: string) => setParams({ step });
  const back = <PageBackLink to={paths.preApprove} label={t.back} />;
  if (found.isError && !found.data) {
    const gone = problemCode(found.error) === 'not_found';
    return (
      <>
        {back}
        <PageHeader title={t.title} lead={t.lead} />
        <ErrorState
          title={gone ? t.gone : t.unavailable}
          error={found.error}
          onRetry={() => void found.refetch()}
        />
      </>
    );
  }
  if (!found.data) return <LinearProgress aria-label={texts.common.loading} />;
  const one = found.data;
  const step = stepOf(one.state, params.get('step'));
  return (
    <>
      {back}
      <PageHeader
        title={one.fileName}
        lead={`${t.uploaded(one.uploadedBy, t.rows(one.rowCount))} · ${one.domain === 'local' ? t.domain.local : one.domainName}`}
        badges={<ImportStateBadge state={one.state} />}
        end={(isOpen(one.state) || one.isStuck) && <CancelVerb import={one} />}
      />
      {one.isStuck && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {t.stuck}
        </Alert>
      )}
      <WizardSteps step={step} />
      {step === 'map' && <MapStep key={readingOf(one.sheet)} import={one} onNext={() => go('rows')} />}
      {step === 'rows' && <RowsStep import={one} onBack={() => go('map')} onNext={() => go('send')} />}
      {step === 'send' && <SendStep import={one} onBack={() => go('rows')} />}
      {step === 'result' && <ResultStep import={one} />}
    </>
  );
}
