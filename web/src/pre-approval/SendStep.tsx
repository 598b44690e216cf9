import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link } from 'react-router';
import { commitImport, type PreApprovalImport } from '../api/preApprovals';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';
import { ProblemHelp } from '../ui/ProblemHelp';
import { Section } from '../ui/Section';
import { Choice } from './Choice';
import { StepActions } from './StepActions';
import { useImportVerb } from './useImports';

interface Props {
  import: PreApprovalImport;
  onBack: () => void;
}

/** The last questions before the list counts. */
export function SendStep({ import: one, onBack }: Props) {
  const texts = useTexts();
  const t = texts.preApproval;
  const { totals } = one;
  const right = totals.new + totals.changed + totals.same;
  const wrong = totals.error + totals.conflict;
  const skipped = totals.skipped ?? 0;
  const [existing, setExisting] = useState<string>();
  const [validOnly, setValidOnly] = useState(false);
  const [checked, setChecked] = useState(false);
  const commit = useImportVerb(() =>
    commitImport(one, { existingUserAction: existing, validRowsOnly: validOnly, channel: 'none' }),
  );
  const unanswered = (wrong > 0 && !validOnly) || (totals.existingPeople > 0 && !existing);
  return (
    <Section title={t.send.title} hint={t.send.hint(right)}>
      <Box sx={{ display: 'grid', gap: 2.5 }}>
        <Alert severity="info">
          <AlertTitle>{t.send.offTitle}</AlertTitle>
          {t.send.off}
        </Alert>
        {skipped > 0 && <Alert severity="info">{texts.importWizard.existing.chosen(skipped)}</Alert>}
        {totals.existingPeople > 0 && (
          <Choice
            label={t.send.existing(totals.existingPeople)}
            value={existing ?? ''}
            choices={{ replace: t.send.replace, skip: t.send.skip }}
            onChange={setExisting}
          />
        )}
        {wrong > 0 && (
          <Choice
            label={t.send.wrong(wrong)}
            value={validOnly ? 'valid' : 'correct'}
            choices={{ correct: t.send.correct, valid: t.send.validOnly(right, wrong) }}
            onChange={(choice) => setValidOnly(choice === 'valid')}
          />
        )}
        {wrong > 0 && !validOnly && (
          <Button component={Link} to={`${paths.preApprove}/new?domain=local`} sx={{ justifySelf: 'start' }}>
            {t.send.again}
          </Button>
        )}
        {checked && unanswered && (
          <Alert severity="error">
            {wrong > 0 && !validOnly ? t.send.wrongUnanswered : t.send.existingUnanswered}
          </Alert>
        )}
        {commit.isError && <ProblemHelp error={commit.error} />}
        <StepActions>
          <Button color="inherit" onClick={onBack}>
            {t.previous}
          </Button>
          <BusyButton
            variant="contained"
            busy={commit.isPending}
            onClick={() => {
              setChecked(true);
              if (!unanswered) commit.mutate(undefined);
            }}
          >
            {t.send.verb(right)}
          </BusyButton>
        </StepActions>
      </Box>
    </Section>
  );
}
