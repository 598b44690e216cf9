import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { problemCode } from '../../api/problem';
import { History } from '../../audit/History';
import { useMay } from '../../permissions/useMay';
import { paths } from '../../shell/paths';
import { useTexts } from '../../texts/useTexts';
import { ErrorState } from '../../ui/ErrorState';
import { PageBackLink } from '../../ui/PageBackLink';
import { PageHeader } from '../../ui/PageHeader';
import { DeploymentsList } from '../deployments/DeploymentsList';
import { TargetChip } from '../TargetChip';
import { EditPolicy } from './EditPolicy';
import { groupText } from './policyColumns';
import { PolicyFacts } from './PolicyFacts';
import { PolicyVerbs } from './PolicyVerbs';
import { usePreparationPolicy } from './usePreparationPolicies';
import { VersionsPanel } from './VersionsPanel';
import { WhoPanel } from './WhoPanel';

const panels = ['settings', 'versions', 'deployments', 'who'] as const;

/** One policy: its settings, its versions, its deployments, and who would get it. */
export function PolicyPage() {
  const texts = useTexts();
  const t = texts.devicePreparation;
  const { id = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const [deleting, setDeleting] = useState(false);
  const { data: policy, error, isError, refetch } = usePreparationPolicy(id, !deleting);
  const mayManage = useMay('manage_policies');
  const panel = panels.find((one) => one === params.get('tab')) ?? 'settings';
  const back = <PageBackLink to={paths.preparation} label={t.listTitle} />;
  if (!policy) {
    if (!isError) return <LinearProgress aria-label={texts.common.loading} />;
    const gone = problemCode(error) === 'not_found';
    return (
      <>
        {back}
        <PageHeader title={t.listTitle} lead={t.lead} />
        <ErrorState title={gone ? t.gone : t.unavailable} error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  return (
    <>
      {back}
      <PageHeader
        title={policy.name}
        badges={<TargetChip target={policy.target} />}
        lead={[t.versionNumber(policy.policyVersion), groupText(policy, t), policy.description]
          .filter(Boolean)
          .join(' · ')}
        end={mayManage && <PolicyVerbs policy={policy} onDeleting={setDeleting} />}
      />
      <Tabs
        value={panel}
        aria-label={policy.name}
        variant="scrollable"
        allowScrollButtonsMobile
        sx={{ flexShrink: 0 }}
        onChange={(_, chosen: string) => setParams({ tab: chosen }, { replace: true })}
      >
        {panels.map((one) => (
          <Tab
            key={one}
            value={one}
            id={`tab-${one}`}
            label={t.panels[one]}
            aria-controls="preparation-panel"
          />
        ))}
      </Tabs>
      <Box
        id="preparation-panel"
        role="tabpanel"
        aria-labelledby={`tab-${panel}`}
        sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}
      >
        {panel === 'settings' &&
          (mayManage ? <EditPolicy key={id} policy={policy} /> : <PolicyFacts policy={policy} />)}
        {panel === 'versions' && !deleting && <VersionsPanel id={id} />}
        {panel === 'deployments' && <DeploymentsList policyId={id} />}
        {panel === 'who' && <WhoPanel key={id} policy={policy} />}
      </Box>
      <History kind="device_preparation_policy" id={id} level="h2" />
    </>
  );
}
