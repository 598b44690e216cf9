import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import { useEffect, useEffectEvent } from 'react';
import { useTexts } from '../texts/useTexts';
import type { Snack } from './SnackContext';
import { TimeLeft } from './TimeLeft';

const LASTS_MS = 5_000;

export function SnackCard({ snack, onDone }: { snack: Snack; onDone: () => void }) {
  const t = useTexts().common;
  const lasts = snack.lasts ?? LASTS_MS;
  const finish = useEffectEvent(onDone);

  useEffect(() => {
    const timer = setTimeout(() => finish(), lasts);
    return () => clearTimeout(timer);
  }, [lasts]);

  return (
    <Paper
      elevation={6}
      sx={{
        pointerEvents: 'auto',
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        pl: 2,
        pr: 1,
        py: 0.75,
        maxWidth: 560,
        border: 1,
        borderColor: snack.tone === 'error' ? 'error.main' : 'divider',
        animation: 'snack-in 160ms ease-out',
        '@keyframes snack-in': { from: { opacity: 0, transform: 'translateY(8px)' } },
      }}
    >
      <Box sx={{ flex: 1, py: 0.75, overflowWrap: 'anywhere' }}>{snack.text}</Box>
      {snack.action && (
        <Button
          size="small"
          startIcon={<TimeLeft lasts={lasts} />}
          onClick={() => {
            snack.action?.run();
            onDone();
          }}
        >
          {snack.action.label}
        </Button>
      )}
      {snack.details && (
        <Button
          size="small"
          onClick={() => {
            snack.details?.run();
            onDone();
          }}
        >
          {snack.details.label}
        </Button>
      )}
      <IconButton size="small" aria-label={t.dismiss} onClick={onDone}>
        <CloseIcon fontSize="inherit" />
      </IconButton>
    </Paper>
  );
}
