import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { EnrollmentRequest, RequestRival } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { Facts } from '../ui/Facts';
import { formatFingerprint } from '../ui/fingerprint';
import { Mono } from '../ui/Mono';
import { RelativeTime } from '../ui/RelativeTime';

interface Props {
  request: EnrollmentRequest;
  /** Missing for those who may not decide. */
  onReplace?: (deviceId: string) => void;
}

/** The other sides of a conflict beside this one, with what tells them apart. */
export function Rivals({ request, onReplace }: Props) {
  const t = useTexts().request.rivals;
  const rivals = request.rivals ?? [];
  if (rivals.length === 0) return null;
  return (
    <Stack component="section" spacing={1} aria-label={t.title}>
      <Alert severity="warning">{t.lead}</Alert>
      <Box
        sx={{ display: 'grid', gap: 1, gridTemplateColumns: { sm: 'repeat(auto-fit, minmax(280px, 1fr))' } }}
      >
        {rivals.map((rival) => (
          <Rival
            key={rival.deviceId ?? rival.requestId}
            rival={rival}
            onReplace={rival.kind === 'device_key_taken' ? onReplace : undefined}
          />
        ))}
      </Box>
    </Stack>
  );
}

function Rival({ rival, onReplace }: { rival: RequestRival; onReplace?: (deviceId: string) => void }) {
  const texts = useTexts();
  const t = texts.request.rivals;
  const f = texts.request.fields;
  const { deviceId } = rival;
  return (
    <Paper variant="outlined" sx={{ p: 1.5, display: 'flex', flexDirection: 'column', gap: 1 }}>
      <Typography sx={{ fontWeight: 550, overflowWrap: 'anywhere' }}>{rival.displayName}</Typography>
      <Typography variant="body2" color="textSecondary">
        {t.kinds[rival.kind] ?? rival.kind}
      </Typography>
      <Facts
        facts={[
          { name: f.deviceKey, value: <Mono>{rival.deviceKey}</Mono> },
          { name: texts.request.sha256, value: <Mono>{formatFingerprint(rival.fingerprint)}</Mono> },
          { name: f.person, value: rival.person },
          { name: f.serialNumber, value: rival.serialNumber },
          { name: deviceId ? t.enrolledAt : f.requestedAt, value: <RelativeTime instant={rival.at} /> },
          ...(rival.lastSeenAt
            ? [{ name: t.lastSeenAt, value: <RelativeTime instant={rival.lastSeenAt} /> }]
            : []),
        ]}
      />
      {deviceId && onReplace && (
        <>
          <Typography variant="body2">{t.replaceHint}</Typography>
          <Button variant="outlined" color="warning" onClick={() => onReplace(deviceId)}>
            {t.replace}
          </Button>
        </>
      )}
    </Paper>
  );
}
