import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { policyFileAddress } from '../api/configurationPolicies';
import type { ConfigurationPolicy } from '../api/models';
import { useMay } from '../permissions/useMay';
import { useTexts } from '../texts/useTexts';
import { ErrorState } from '../ui/ErrorState';
import { Mono } from '../ui/Mono';
import { Section } from '../ui/Section';
import { useVersion } from './usePolicies';

/** What the newest version sets, for everybody who may look; secrets without their value. */
export function SettingsPanel({ policy }: { policy: ConfigurationPolicy }) {
  const texts = useTexts();
  const t = texts.configurationPolicies;
  const mayManage = useMay('manage_policies');
  const { data, error, isError, refetch } = useVersion(policy.id, policy.latestVersion);
  if (!data) {
    return isError ? (
      <ErrorState title={t.unavailable} error={error} onRetry={() => void refetch()} />
    ) : (
      <LinearProgress aria-label={texts.common.loading} />
    );
  }
  return (
    <Section
      title={t.sets(data.settings.length)}
      hint={`${t.hash} ${policy.hash.slice(0, 16)}…`}
      action={
        mayManage && (
          <Button
            component="a"
            href={policyFileAddress(policy.id, policy.latestVersion)}
            download
            startIcon={<DownloadIcon />}
          >
            {t.download}
          </Button>
        )
      }
    >
      {data.warnings.length > 0 && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {data.warnings.map(({ line, column, words }) => `${t.lineColumn(line, column)} ${words}`).join(' ')}
        </Alert>
      )}
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1 }}>
        {data.settings.map(({ key, value, secret }) => (
          <Box key={key} sx={{ borderBottom: 1, borderColor: 'divider', pb: 1, overflowWrap: 'anywhere' }}>
            <Box component="dt" sx={{ fontSize: 12, color: 'text.secondary' }}>
              <Mono>{key}</Mono>
            </Box>
            <Box component="dd" sx={{ m: 0, whiteSpace: 'pre-wrap', maxHeight: 160, overflow: 'auto' }}>
              {secret ? t.secret : <Mono>{value}</Mono>}
            </Box>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
