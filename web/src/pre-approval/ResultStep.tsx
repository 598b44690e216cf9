import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link } from 'react-router';
import { rejectedAddress, type PreApprovalImport } from '../api/preApprovals';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { Facts } from '../ui/Facts';
import { RelativeTime } from '../ui/RelativeTime';
import { Section } from '../ui/Section';
import { isRunning } from './importStep';
import { Progress } from './Progress';
import { StepActions } from './StepActions';
import { UndoDialog } from './UndoDialog';

/** What became of it. */
export function ResultStep({ import: one }: { import: PreApprovalImport }) {
  const t = useTexts().preApproval;
  const [undoing, setUndoing] = useState(false);
  const { totals, state } = one;
  const rejected = totals.error + totals.conflict;
  const running = isRunning(state);
  return (
    <Section title={t.result.title}>
      <Box sx={{ display: 'grid', gap: 2.5 }}>
        {running ? (
          <Progress
            label={t.states[state] ?? state}
            done={one.doneCount}
            total={one.rowCount}
            words={t.result.done(t.states[state] ?? state, one.doneCount, one.rowCount)}
          />
        ) : (
          <Alert severity={state === 'committed' ? 'success' : 'info'}>
            {t.result.words[state] ?? state}
          </Alert>
        )}
        <Facts
          abreast={3}
          facts={[
            { name: t.result.new, value: totals.new },
            { name: t.result.changed, value: totals.changed },
            { name: t.result.same, value: totals.same },
            { name: t.outcomes.skipped, value: totals.skipped ?? 0 },
            { name: t.result.left, value: rejected },
            {
              name: t.result.committedAt,
              value: one.committedAt && <RelativeTime instant={one.committedAt} />,
            },
            { name: t.result.undoneAt, value: one.undoneAt && <RelativeTime instant={one.undoneAt} /> },
          ]}
        />
        <StepActions>
          {rejected > 0 && (
            <Button href={rejectedAddress(one.id)} download color="inherit" startIcon={<DownloadIcon />}>
              {t.rejected(rejected)}
            </Button>
          )}
          {state === 'committed' && (
            <Button color="error" onClick={() => setUndoing(true)}>
              {t.undo.verb}
            </Button>
          )}
          {!running && (
            <Button component={Link} to={`${paths.preApprove}/new`} variant="contained">
              {t.result.another}
            </Button>
          )}
        </StepActions>
      </Box>
      {undoing && <UndoDialog import={one} onClose={() => setUndoing(false)} />}
    </Section>
  );
}
