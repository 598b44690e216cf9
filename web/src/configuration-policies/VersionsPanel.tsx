import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import type { ConfigurationPolicy, ConfigurationPolicyVersion } from '../api/models';
import { useMay } from '../permissions/useMay';
import { useTexts } from '../texts/useTexts';
import { ErrorState } from '../ui/ErrorState';
import { RelativeTime } from '../ui/RelativeTime';
import { RowList } from '../ui/RowList';
import { Section } from '../ui/Section';
import { RestoreDialog } from './RestoreDialog';
import { useVersions } from './usePolicies';
import { VersionDiff } from './VersionDiff';

export function VersionsPanel({ policy }: { policy: ConfigurationPolicy }) {
  const texts = useTexts();
  const t = texts.configurationPolicies;
  const mayManage = useMay('manage_policies');
  const { data, error, isError, refetch } = useVersions(policy.id);
  const [restoring, setRestoring] = useState<ConfigurationPolicyVersion | null>(null);
  if (!data) {
    return isError ? (
      <ErrorState title={t.unavailable} error={error} onRetry={() => void refetch()} />
    ) : (
      <LinearProgress aria-label={texts.common.loading} />
    );
  }
  return (
    <Stack spacing={1.5}>
      {data.length > 1 && <VersionDiff id={policy.id} versions={data} />}
      <Section title={t.tabs.versions} hint={t.versionsHint}>
        <RowList
          label={t.tabs.versions}
          rows={data.map((version) => ({
            key: `${version.number}`,
            first: [
              t.versionNumber(version.number),
              typeof version.restoredFrom === 'number' ? t.restoredFrom(version.restoredFrom) : null,
              version.note,
            ]
              .filter(Boolean)
              .join(' · '),
            second: (
              <>
                {version.by}, <RelativeTime instant={version.at} /> · {t.settingCount(version.settingCount)}
              </>
            ),
            action: mayManage && version.number !== policy.latestVersion && (
              <Button size="small" onClick={() => setRestoring(version)}>
                {t.restore(version.number)}
              </Button>
            ),
          }))}
        />
      </Section>
      {restoring && (
        <RestoreDialog policy={policy} number={restoring.number} onClose={() => setRestoring(null)} />
      )}
    </Stack>
  );
}
