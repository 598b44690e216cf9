import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTexts } from '../texts/useTexts';
import { useAuditState } from './useAudit';

/** How far the trail is in the signed log, and whether it goes on. */
export function SealState() {
  const t = useTexts().audit.seal;
  const { data } = useAuditState();
  if (data?.stopped) {
    return (
      <Alert severity="error">
        {t.stopped(data.stopped, data.waiting)}{' '}
        <Link href="/guide/audit.md" target="_blank" rel="noopener">
          {t.whatToDo}
        </Link>
      </Alert>
    );
  }

  return (
    <Typography variant="body2" color="textSecondary" role="status" sx={{ minHeight: 20 }}>
      {data && t.state(data.sealedTo, data.waiting)}
    </Typography>
  );
}
