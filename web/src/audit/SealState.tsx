import Typography from '@mui/material/Typography';
import { useTexts } from '../texts/useTexts';
import { useAuditState } from './useAudit';

/** How far the trail is in the signed log. */
export function SealState() {
  const t = useTexts().audit.seal;
  const { data } = useAuditState();
  return (
    <Typography variant="body2" color="textSecondary" role="status" sx={{ minHeight: 20 }}>
      {data && t.state(data.sealedTo, data.waiting)}
    </Typography>
  );
}
