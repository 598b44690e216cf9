import CheckIcon from '@mui/icons-material/Check';
import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';

interface Props {
  count: number;
  /** How many the view has beyond this page; missing when all of it is ticked, or nobody knows. */
  more?: { label: string; onTake: () => void; busy: boolean };
  busy: boolean;
  progress: { done: number; total: number };
  onApprove: () => void;
  onReject: () => void;
  onClear: () => void;
}

/** Takes the place of the toolbar while rows are ticked. */
export function BatchBar({ count, more, busy, progress, onApprove, onReject, onClear }: Props) {
  const t = useTexts().queue.bulk;
  const words = t.progress(progress.done, progress.total);
  return (
    <Box role="region" aria-label={t.region} sx={{ flexShrink: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, minHeight: 40 }}>
        <BusyButton variant="contained" startIcon={<CheckIcon />} busy={busy} onClick={onApprove}>
          {t.approve(count)}
        </BusyButton>
        <Button variant="outlined" color="error" startIcon={<CloseIcon />} disabled={busy} onClick={onReject}>
          {t.reject(count)}
        </Button>
        {more && (
          <BusyButton busy={more.busy} disabled={busy} onClick={more.onTake}>
            {more.label}
          </BusyButton>
        )}
        <Button color="inherit" disabled={busy} onClick={onClear} sx={{ ml: 'auto' }}>
          {t.clear}
        </Button>
      </Box>
      {busy && (
        <Box sx={{ mt: 1, display: 'flex', alignItems: 'center', gap: 1.5 }}>
          <LinearProgress
            variant="determinate"
            value={progress.total ? (100 * progress.done) / progress.total : 0}
            aria-label={t.progressLabel}
            aria-valuetext={words}
            sx={{ flex: 1 }}
          />
          <Box component="span" sx={{ fontSize: 13 }}>
            {words}
          </Box>
        </Box>
      )}
    </Box>
  );
}
