import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Device } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';
import { StandingDialog } from './StandingDialog';
import { useStanding } from './useStanding';

/** What somebody who decides may do with a device that knows how it stands. */
export function StandingVerbs({ device, suspended }: { device: Device; suspended: boolean }) {
  const t = useTexts().devices;
  const { suspend, resume, revoke } = useStanding(device);
  const [asking, setAsking] = useState<'suspend' | 'revoke' | null>(null);
  const asked = asking && { suspend, revoke }[asking];
  const close = () => {
    asked?.reset();
    setAsking(null);
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {suspended ? (
        <BusyButton variant="outlined" busy={resume.isPending} onClick={() => resume.mutate()}>
          {t.resume.verb}
        </BusyButton>
      ) : (
        <Button variant="outlined" color="inherit" onClick={() => setAsking('suspend')}>
          {t.suspend.verb}
        </Button>
      )}
      <Button variant="outlined" color="error" onClick={() => setAsking('revoke')}>
        {t.revoke.verb}
      </Button>
      {asking && asked && (
        <StandingDialog
          words={t[asking]}
          name={device.displayName}
          word={asking === 'revoke' ? (device.deviceKey ?? undefined) : undefined}
          busy={asked.isPending}
          error={asked.error}
          onConfirm={(reason) => asked.mutate(reason, { onSuccess: () => setAsking(null) })}
          onClose={close}
        />
      )}
    </Box>
  );
}
