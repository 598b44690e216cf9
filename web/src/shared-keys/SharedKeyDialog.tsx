import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import type { DecideSharedKey } from '../api/models';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { ErrorState } from '../ui/ErrorState';
import { FormDialog } from '../ui/forms/FormDialog';
import { DecideDialog } from './DecideDialog';
import { Machine } from './Machine';
import { SharedKeyBadge } from './SharedKeyBadge';
import { useSharedKey } from './useSharedKeys';

/** The machines beside each other, and what can become of them. */
export function SharedKeyDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const texts = useTexts();
  const t = texts.sharedKeys;
  const { data: found, error, isError, refetch } = useSharedKey(id);
  const [chosen, setChosen] = useState<DecideSharedKey | null>(null);
  if (!found) {
    return (
      <FormDialog title={t.title} onClose={onClose}>
        {isError ? (
          <ErrorState title={t.unavailable} error={error} onRetry={() => void refetch()} />
        ) : (
          <LinearProgress aria-label={texts.common.loading} />
        )}
      </FormDialog>
    );
  }
  return (
    <FormDialog title={found.displayName} badges={<SharedKeyBadge found={found} />} wide onClose={onClose}>
      <Stack spacing={2}>
        <Alert severity={found.state === 'settled' ? 'info' : 'warning'}>{t.explain(found.suspended)}</Alert>
        <Link component={RouterLink} to={`${paths.devices}/${found.deviceId}`}>
          {t.device}
        </Link>
        <Box
          sx={{
            display: 'grid',
            gap: 1,
            gridTemplateColumns: { sm: 'repeat(auto-fit, minmax(220px, 1fr))' },
          }}
        >
          {found.machines.map((machine, index) => (
            <Machine
              key={machine.instance}
              machine={machine}
              name={t.machine(index)}
              onKeep={
                found.decidable
                  ? () => setChosen({ decision: 'keep', instance: machine.instance })
                  : undefined
              }
            />
          ))}
        </Box>
        {found.decidable && (
          <>
            <Typography variant="body2" color="textSecondary">
              {t.proofHint}
            </Typography>
            <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
              <Button variant="outlined" color="warning" onClick={() => setChosen({ decision: 'anew' })}>
                {t.anew.verb}
              </Button>
              <Button color="inherit" onClick={() => setChosen({ decision: 'dismiss' })}>
                {t.dismiss.verb}
              </Button>
            </Stack>
          </>
        )}
        {found.decidedBy && (
          <Typography variant="body2" color="textSecondary">
            {t.decidedBy(found.decidedBy)}
          </Typography>
        )}
      </Stack>
      {chosen && <DecideDialog found={found} chosen={chosen} onClose={() => setChosen(null)} />}
    </FormDialog>
  );
}
