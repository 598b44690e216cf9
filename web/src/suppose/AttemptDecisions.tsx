import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { listDecisionsOfAttempt, type AdmissionDecision } from '../api/restrictions';
import { topic } from '../enrollment-status/useEnrollmentStatus';
import { useTexts } from '../texts/useTexts';
import { ErrorState } from '../ui/ErrorState';
import { RelativeTime } from '../ui/RelativeTime';
import { Section } from '../ui/Section';
import { RuleRows } from './RuleRows';

/** Why an attempt was let in, held or refused, as it was decided then. */
export function AttemptDecisions({ recordId }: { recordId: string }) {
  const texts = useTexts();
  const t = texts.suppose.decisions;
  const { data, error, isError, refetch } = useQuery({
    queryKey: [topic, 'decisions', recordId],
    queryFn: () => listDecisionsOfAttempt(recordId),
  });
  if (!data)
    return isError ? (
      <ErrorState title={t.unavailable} error={error} onRetry={() => void refetch()} />
    ) : (
      <LinearProgress aria-label={texts.common.loading} />
    );
  return (
    <Section title={t.title} hint={data.decisions.length > 0 ? t.hint : undefined}>
      {data.decisions.length === 0 && <Typography color="textSecondary">{t.none}</Typography>}
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {data.decisions.map((decision, index) => (
          <Decision key={decision.at} decision={decision} open={index === 0} />
        ))}
      </Box>
    </Section>
  );
}

function Decision({
  decision: { at, outcome, code, rules },
  open,
}: {
  decision: AdmissionDecision;
  open: boolean;
}) {
  const t = useTexts().suppose;
  return (
    <details open={open}>
      <Box component="summary" sx={{ cursor: 'pointer', mb: 1 }}>
        <Box component="span" sx={{ fontWeight: 550 }}>
          {t.decisions.outcomes[outcome] ?? outcome}
        </Box>{' '}
        <RelativeTime instant={at} />
        {`: ${code ? (t.codes[code] ?? code) : t.nothingSpoke}`}
      </Box>
      <RuleRows rules={rules} />
    </details>
  );
}
