import LinearProgress from '@mui/material/LinearProgress';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { problemCode } from '../api/problem';
import { History } from '../audit/History';
import { UsesSection } from '../blueprints/UsesSection';
import { useMay } from '../permissions/useMay';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { ErrorState } from '../ui/ErrorState';
import { PageBackLink } from '../ui/PageBackLink';
import { PageHeader } from '../ui/PageHeader';
import { ConflictBadge } from './ConflictBadge';
import { ConflictsPanel } from './ConflictsPanel';
import { EditPolicy } from './EditPolicy';
import { KindBadge } from './KindBadge';
import { PolicyVerbs } from './PolicyVerbs';
import { SettingsPanel } from './SettingsPanel';
import { usePolicy } from './usePolicies';
import { VersionsPanel } from './VersionsPanel';

const tabs = ['settings', 'edit', 'versions', 'conflicts'] as const;

/** One policy: what it sets, its editor, its versions, and who contradicts it. */
export function PolicyPage() {
  const texts = useTexts();
  const t = texts.configurationPolicies;
  const { id = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const [deleting, setDeleting] = useState(false);
  const { data: policy, error, isError, refetch } = usePolicy(id, !deleting);
  const mayManage = useMay('manage_policies');
  const offered = tabs.filter((tab) => tab !== 'edit' || mayManage);
  const tab = offered.find((one) => one === params.get('tab')) ?? 'settings';
  const back = <PageBackLink to={paths.configuration} label={t.title} />;
  if (!policy) {
    if (!isError) return <LinearProgress aria-label={texts.common.loading} />;
    const gone = problemCode(error) === 'not_found';
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
        title={policy.name}
        badges={
          <>
            <KindBadge kind={policy.kind} />
            {policy.hasConflicts && <ConflictBadge />}
          </>
        }
        lead={[t.versionNumber(policy.latestVersion), policy.description].filter(Boolean).join(' · ')}
        end={mayManage && <PolicyVerbs policy={policy} onDeleting={setDeleting} />}
      />
      <Tabs
        value={tab}
        aria-label={policy.name}
        variant="scrollable"
        sx={{ flexShrink: 0 }}
        onChange={(_, chosen: string) => setParams({ tab: chosen }, { replace: true })}
      >
        {offered.map((one) => (
          <Tab key={one} value={one} id={`tab-${one}`} label={t.tabs[one]} aria-controls="policy-panel" />
        ))}
      </Tabs>
      <div id="policy-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === 'settings' && <SettingsPanel policy={policy} />}
        {tab === 'edit' && <EditPolicy key={id} policy={policy} />}
        {tab === 'versions' && !deleting && <VersionsPanel policy={policy} />}
        {tab === 'conflicts' && !deleting && <ConflictsPanel id={id} />}
      </div>
      {!deleting && <UsesSection kind="policy" id={id} />}
      <History kind="configuration_policy" id={id} level="h2" />
    </>
  );
}
