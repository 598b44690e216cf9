import Alert from '@mui/material/Alert';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { PreApprovedOnly as State } from '../api/restrictions';
import { useMay } from '../permissions/useMay';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';
import { ErrorState } from '../ui/ErrorState';
import { RelativeTime } from '../ui/RelativeTime';
import { Section } from '../ui/Section';
import { usePreApprovedOnly, useSavePreApprovedOnly } from './usePreApprovedOnly';

/** Whether only devices on the list may come in. */
export function PreApprovedOnly() {
  const t = useTexts();
  const p = t.restrictions.preApproved;
  const { data, error, refetch } = usePreApprovedOnly();
  return (
    <Section title={p.title} hint={p.hint}>
      {data ? (
        <Choice key={data.version} state={data} />
      ) : error ? (
        <ErrorState title={p.unavailable} error={error} onRetry={() => void refetch()} />
      ) : (
        <LinearProgress aria-label={t.common.loading} />
      )}
    </Section>
  );
}

function Choice({ state }: { state: State }) {
  const p = useTexts().restrictions.preApproved;
  const mayChange = useMay('administer');
  const [enabled, setEnabled] = useState(state.enabled);
  const save = useSavePreApprovedOnly(state);
  return (
    <Stack spacing={1.5} sx={{ alignItems: 'flex-start' }}>
      {enabled && state.nothingExpected && (
        <Alert severity="warning">{state.enabled ? p.nothingExpected : p.nothingWouldCome}</Alert>
      )}
      {mayChange ? (
        <FormControlLabel
          control={<Checkbox checked={enabled} onChange={(event) => setEnabled(event.target.checked)} />}
          label={p.label}
        />
      ) : (
        <Typography>{enabled ? p.on : p.off}</Typography>
      )}
      {state.changedBy && state.changedAt && (
        <Typography variant="body2" color="textSecondary">
          {p.changed(state.changedBy)} <RelativeTime instant={state.changedAt} />
        </Typography>
      )}
      {mayChange && (
        <BusyButton
          variant="outlined"
          busy={save.isPending}
          disabled={enabled === state.enabled}
          onClick={() => save.mutate(enabled)}
        >
          {p.save}
        </BusyButton>
      )}
      {save.error && (
        <ErrorState title={p.notSaved} error={save.error} onRetry={() => save.mutate(enabled)} />
      )}
    </Stack>
  );
}
