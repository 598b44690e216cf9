import Alert from '@mui/material/Alert';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { previewPreApprovedOnly, type PreApprovedOnly as State } from '../api/restrictions';
import { useMay } from '../permissions/useMay';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';
import { ErrorState } from '../ui/ErrorState';
import { RelativeTime } from '../ui/RelativeTime';
import { Section } from '../ui/Section';
import { PreviewPanel } from './PreviewPanel';
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
  const t = useTexts().restrictions;
  const p = t.preApproved;
  const mayChange = useMay('administer');
  const [enabled, setEnabled] = useState(state.enabled);
  const save = useSavePreApprovedOnly(state);
  const preview = useMutation({ mutationFn: previewPreApprovedOnly });
  const unchanged = enabled === state.enabled;
  const change = (next: boolean) => {
    preview.reset();
    setEnabled(next);
  };
  return (
    <Stack spacing={1.5} sx={{ alignItems: 'flex-start' }}>
      {enabled && state.nothingExpected && (
        <Alert severity="warning">{state.enabled ? p.nothingExpected : p.nothingWouldCome}</Alert>
      )}
      {mayChange ? (
        <FormControlLabel
          control={<Checkbox checked={enabled} onChange={(event) => change(event.target.checked)} />}
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
      {preview.data && <PreviewPanel preview={preview.data} />}
      {mayChange && (
        <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1.5 }}>
          <BusyButton busy={preview.isPending} disabled={unchanged} onClick={() => preview.mutate(enabled)}>
            {t.preview.submit}
          </BusyButton>
          <BusyButton
            variant="outlined"
            busy={save.isPending}
            disabled={unchanged}
            onClick={() => save.mutate(enabled)}
          >
            {p.save}
          </BusyButton>
        </Stack>
      )}
      {preview.error && (
        <ErrorState title={p.notTried} error={preview.error} onRetry={() => preview.mutate(enabled)} />
      )}
      {save.error && (
        <ErrorState title={p.notSaved} error={save.error} onRetry={() => save.mutate(enabled)} />
      )}
    </Stack>
  );
}
