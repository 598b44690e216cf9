import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import type { AdmissionAnswer } from '../api/restrictions';
import { useTexts } from '../texts/useTexts';
import { Facts } from '../ui/Facts';
import { Section } from '../ui/Section';
import { RuleRows } from './RuleRows';

const severities = { admitted: 'success', held: 'info', refused: 'error' } as const;

/** The verdict in a sentence, then rule by rule. */
export function AnswerPanel({ answer }: { answer: AdmissionAnswer }) {
  const t = useTexts().suppose;
  const because = answer.code ? (t.codes[answer.code] ?? answer.code) : t.nothingSpoke;
  return (
    <Box role="status" sx={{ display: 'grid', gap: 2 }}>
      <Alert severity={severities[answer.outcome as keyof typeof severities]}>
        <AlertTitle>{t.verdicts[answer.outcome]}</AlertTitle>
        <Box>{because}</Box>
        {answer.whenApproved && (
          <Box>
            {answer.whenApproved === 'admitted'
              ? t.approvable
              : t.notApprovable(t.codes[answer.whenApprovedCode ?? ''] ?? answer.whenApprovedCode ?? '')}
          </Box>
        )}
      </Alert>
      {answer.outcome === 'admitted' && (
        <Facts
          facts={[
            { name: t.owner, value: answer.owner },
            { name: t.groups, value: answer.groups?.join(', ') || undefined },
          ]}
        />
      )}
      <Section title={t.rules} hint={t.rulesHint}>
        <RuleRows rules={answer.rules} />
      </Section>
    </Box>
  );
}
