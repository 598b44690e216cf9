import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ServerKeyChange } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { RelativeTime } from '../ui/RelativeTime';
import { useNow } from '../ui/useNow';

interface Props {
  change: ServerKeyChange;
  onSwitch: () => void;
}

/** A new key is announced: how many devices know it decides when it may be used. */
export function ServerKeyNotice({ change, onSwitch }: Props) {
  const t = useTexts().keys;
  const { devicesReady, devicesNotReady, seenWithinDays, switchableFrom, usedFrom } = change;
  const switchable = useNow() >= Date.parse(switchableFrom);
  const action = (
    <Button color="inherit" size="small" onClick={onSwitch}>
      {t.actions.switch.submit}
    </Button>
  );
  return (
    <Alert
      severity={devicesNotReady > 0 ? 'warning' : 'info'}
      action={!usedFrom && switchable ? action : undefined}
    >
      <AlertTitle>{t.change.title}</AlertTitle>
      {t.change.readiness(devicesReady, devicesNotReady, seenWithinDays)}
      <Box>
        {usedFrom && (
          <>
            {t.change.usedFrom} <RelativeTime instant={usedFrom} />
          </>
        )}
        {!usedFrom && !switchable && (
          <>
            {t.change.switchableFrom} <RelativeTime instant={switchableFrom} />
          </>
        )}
      </Box>
    </Alert>
  );
}
