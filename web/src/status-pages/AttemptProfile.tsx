import ChangedIcon from '@mui/icons-material/HistoryOutlined';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useLanguage } from '../texts/language';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';
import { ErrorState } from '../ui/ErrorState';
import { Facts } from '../ui/Facts';
import { relativeTime } from '../ui/relativeTime';
import { Section } from '../ui/Section';
import { useNow } from '../ui/useNow';
import { ProfileFacts } from './ProfileFacts';
import { useProfileOfAttempt } from './useProfiles';

/** The profile that an attempt goes by, whatever became of it since. */
export function AttemptProfile({ recordId }: { recordId: string }) {
  const texts = useTexts();
  const t = texts.statusPages.attempt;
  const { data, error, isError, refetch } = useProfileOfAttempt(recordId);
  const now = useNow();
  const language = useLanguage();
  if (!data)
    return isError ? (
      <ErrorState title={t.unavailable} error={error} onRetry={() => void refetch()} />
    ) : (
      <LinearProgress aria-label={texts.common.loading} />
    );
  const { profile, since, frozenAt, target } = data;
  if (!profile || !frozenAt)
    return (
      <Section title={t.title}>
        <Typography color="textSecondary">{t.none}</Typography>
      </Section>
    );
  const later = since === 'changed' ? t.changed : since === 'deleted' ? t.deleted : undefined;
  return (
    <Section
      title={t.title}
      hint={t.hint(relativeTime(frozenAt, now, language))}
      badge={later && <Badge tone="neutral" icon={<ChangedIcon />} label={later} />}
    >
      <Stack spacing={2.5}>
        <Facts
          facts={[
            { name: t.profile, value: profile.name },
            { name: t.because, value: t.target[target ?? ''] },
          ]}
        />
        <ProfileFacts profile={profile} />
      </Stack>
    </Section>
  );
}
