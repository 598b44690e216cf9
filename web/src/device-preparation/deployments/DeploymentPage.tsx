import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { Link, useParams } from 'react-router';
import { problemCode } from '../../api/problem';
import { LiveIndicator } from '../../live/LiveIndicator';
import { paths } from '../../shell/paths';
import { useTexts } from '../../texts/useTexts';
import { ErrorState } from '../../ui/ErrorState';
import { PageBackLink } from '../../ui/PageBackLink';
import { PageHeader } from '../../ui/PageHeader';
import { useDeployment } from '../useDeployments';
import { DeploymentStatus } from './badges';
import { DeviceFacts, MembershipFacts } from './DeploymentFacts';
import { ItemsSection } from './ItemsSection';

/** What was prepared on one device, as it goes. */
export function DeploymentPage() {
  const texts = useTexts();
  const t = texts.preparationReports;
  const { id = '' } = useParams();
  const { data, error, isError, refetch } = useDeployment(id);
  const back = <PageBackLink to={paths.preparationDeployments} label={t.back} />;
  if (!data) {
    if (!isError) return <LinearProgress aria-label={texts.common.loading} />;
    const gone = problemCode(error) === 'not_found';
    return (
      <>
        {back}
        <PageHeader title={t.back} lead={texts.devicePreparation.lead} />
        <ErrorState title={gone ? t.gone : t.unavailable} error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  const { deployment, apps, scripts } = data;
  return (
    <>
      {back}
      <PageHeader
        title={deployment.deviceName}
        badges={<DeploymentStatus status={deployment.status} />}
        lead={t.deviceLead(deployment.policyName, deployment.policyVersion)}
        end={
          <>
            <LiveIndicator />
            <Button
              component={Link}
              to={`${paths.enrollmentStatus}/attempts/${deployment.recordId}`}
              variant="outlined"
              color="inherit"
            >
              {t.openEnrollment}
            </Button>
          </>
        }
      />
      <DeviceFacts deployment={deployment} />
      <MembershipFacts deployment={deployment} />
      <ItemsSection title={t.apps} none={t.noApps} items={apps} />
      <ItemsSection title={t.scripts} none={t.noScripts} items={scripts} />
    </>
  );
}
