import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { useSharedKeys } from './useSharedKeys';

/** On the page of a device whose key others use, too. */
export function SharedKeyNotice({ deviceId }: { deviceId: string }) {
  const t = useTexts().sharedKeys;
  const [found] = useSharedKeys({ deviceId, settled: false, limit: 1 }).data?.items ?? [];
  if (!found) return null;
  return (
    <Alert
      severity="warning"
      action={
        <Button component={Link} to={`${paths.sharedKeys}?shared=${found.id}`} color="inherit" size="small">
          {t.compare}
        </Button>
      }
    >
      {t.notice(found.machines.length)}
    </Alert>
  );
}
