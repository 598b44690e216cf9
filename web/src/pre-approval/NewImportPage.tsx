import { useSearchParams } from 'react-router';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { PageBackLink } from '../ui/PageBackLink';
import { PageHeader } from '../ui/PageHeader';
import { DomainStep } from './DomainStep';
import { FileStep } from './FileStep';
import { WizardSteps } from './WizardSteps';

/** Before there is an import: where its users belong, and the file. */
export function NewImportPage() {
  const t = useTexts().preApproval;
  const [params, setParams] = useSearchParams();
  const domain = params.get('domain');
  return (
    <>
      <PageBackLink to={paths.preApprove} label={t.back} />
      <PageHeader title={t.newTitle} lead={t.lead} />
      <WizardSteps step={domain ? 'file' : 'domain'} />
      {domain ? (
        <FileStep domain={domain} onBack={() => setParams({})} />
      ) : (
        <DomainStep onNext={(chosen) => setParams({ domain: chosen })} />
      )}
    </>
  );
}
