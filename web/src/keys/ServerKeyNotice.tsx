import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import type { ServerKeyChange } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { RelativeTime } from '../ui/RelativeTime';

interface Props {
  change: ServerKeyChange;
  onSwitch: () => void;
}

/** A new key is announced: how many devices know it decides when it may be used. */
export function ServerKeyNotice({ change, onSwitch }: Props) {
  const t = useTexts().keys;
  const action = (
    <Button color="inherit" size="small" onClick={onSwitch}>
      {t.actions.switch.submit}
    </Button>
  );
  return (
    <Alert
      severity={change.devicesNotReady > 0 ? 'warning' : 'info'}
      action={change.usedFrom ? undefined : action}
    >
      <AlertTitle>{t.change.title}</AlertTitle>
      {t.change.readiness(change.devicesReady, change.devicesNotReady, change.seenWithinDays)}{' '}
      {change.usedFrom && (
        <>
          {t.change.usedFrom} <RelativeTime instant={change.usedFrom} />
        </>
      )}
    </Alert>
  );
}
