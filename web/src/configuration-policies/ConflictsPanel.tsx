import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTexts } from '../texts/useTexts';
import { ErrorState } from '../ui/ErrorState';
import { Section } from '../ui/Section';
import { ConflictList } from './ConflictList';
import { useConflicts } from './usePolicies';

/** Others that set the same things: otherwise first, then alike. */
export function ConflictsPanel({ id }: { id: string }) {
  const texts = useTexts();
  const t = texts.configurationPolicies;
  const { data, error, isError, refetch } = useConflicts(id);
  if (!data) {
    return isError ? (
      <ErrorState title={t.unavailable} error={error} onRetry={() => void refetch()} />
    ) : (
      <LinearProgress aria-label={texts.common.loading} />
    );
  }
  const different = data.items.filter(({ result }) => result !== 'same');
  const alike = data.items.filter(({ result }) => result === 'same');
  return (
    <Stack spacing={1.5}>
      <Section title={t.conflicts.title} hint={t.conflicts.hint}>
        {different.length > 0 ? <ConflictList conflicts={different} /> : t.conflicts.none}
      </Section>
      <Section title={t.duplicates.title} hint={t.duplicates.hint}>
        {alike.length > 0 ? <ConflictList conflicts={alike} /> : t.duplicates.none}
      </Section>
      {data.more && <Typography color="textSecondary">{t.moreConflicts}</Typography>}
    </Stack>
  );
}
