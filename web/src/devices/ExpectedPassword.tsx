import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import type { Device } from '../api/models';
import { useMay } from '../permissions/useMay';
import { useTexts } from '../texts/useTexts';
import { RelativeTime } from '../ui/RelativeTime';
import { useUnlockPassword } from './useDevices';

/** That the device may come in by the password of its row, and whether somebody guesses at it. */
export function ExpectedPassword({ device }: { device: Device }) {
  const t = useTexts().devices.expectation.password;
  const mayUnlock = useMay('manage_pre_approvals');
  const unlock = useUnlockPassword();
  const use = device.expectation?.password;
  if (!use) {
    return null;
  }
  if (!use.lastWrongAt) {
    return <Alert severity="info">{t.asked}</Alert>;
  }
  return (
    <Alert
      severity={use.lockedAt ? 'error' : 'warning'}
      action={
        mayUnlock && (
          <Button color="inherit" disabled={unlock.isPending} onClick={() => unlock.mutate(device)}>
            {use.lockedAt ? t.unlock : t.forget}
          </Button>
        )
      }
    >
      <AlertTitle>{use.lockedAt ? t.locked : t.wrong(use.wrong)}</AlertTitle>
      {use.lockedAt ? t.lockedHint(use.wrong) : t.wrongHint} {t.last}{' '}
      <RelativeTime instant={use.lastWrongAt} />.
    </Alert>
  );
}
