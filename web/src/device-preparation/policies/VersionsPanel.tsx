import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import type { PreparationVersion } from '../../api/devicePreparation';
import { useTexts } from '../../texts/useTexts';
import { ErrorState } from '../../ui/ErrorState';
import { RelativeTime } from '../../ui/RelativeTime';
import { RowList } from '../../ui/RowList';
import { Section } from '../../ui/Section';
import { useNameOf } from '../useNames';
import { settingName, settingText } from './settingText';
import { usePreparationVersions } from './usePreparationPolicies';
import { changesOf } from './versionChanges';

/** Every saved state, newest first, each with what it changed. */
export function VersionsPanel({ id }: { id: string }) {
  const texts = useTexts();
  const t = texts.devicePreparation;
  const { data, error, isError, refetch } = usePreparationVersions(id);
  if (!data)
    return isError ? (
      <ErrorState title={t.versions.unavailable} error={error} onRetry={() => void refetch()} />
    ) : (
      <LinearProgress aria-label={texts.common.loading} />
    );
  return (
    <Section title={t.panels.versions!} hint={t.versions.hint}>
      <RowList
        label={t.panels.versions!} // it is one of them
        rows={data.map((version, at) => ({
          key: `${version.policyVersion}`,
          first: (
            <>
              {t.versionNumber(version.policyVersion)}
              <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>
                {t.versions.by(version.by)}, <RelativeTime instant={version.at} />
              </Box>
            </>
          ),
          second: <Changes version={version} before={data[at + 1]} />,
        }))}
      />
    </Section>
  );
}

function Changes({
  version,
  before,
}: {
  version: PreparationVersion;
  before: PreparationVersion | undefined;
}) {
  const texts = useTexts();
  const t = texts.devicePreparation.versions;
  const nameOf = useNameOf();
  if (!before) return version.policyVersion === 1 ? t.first : null;
  const changes = changesOf(version, before);
  if (changes.length === 0) return t.same;
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gap: 0.25 }}>
      {changes.map(({ name, before: was, after }) => (
        <Box key={name}>
          <Box component="dt" sx={{ display: 'inline', color: 'text.primary' }}>
            {settingName(name, texts)}:
          </Box>{' '}
          <Box component="dd" sx={{ display: 'inline', m: 0 }}>
            {t.was(settingText(name, was, nameOf, texts), settingText(name, after, nameOf, texts))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
