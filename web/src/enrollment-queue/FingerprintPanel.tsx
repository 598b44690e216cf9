import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { EnrollmentRequest } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { CopyButton } from '../ui/CopyButton';
import { Fingerprint } from '../ui/Fingerprint';
import { formatFingerprint } from '../ui/fingerprint';
import { LesserFingerprint } from './LesserFingerprint';

export function FingerprintPanel({ fingerprints }: { fingerprints: EnrollmentRequest['fingerprints'] }) {
  const texts = useTexts();
  const t = texts.request;
  const { sha256, sha1, key, spoken } = fingerprints;
  return (
    <Box
      component="section"
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 2,
        p: 2,
        display: 'grid',
        gap: { xs: 2, md: 4 },
        gridTemplateColumns: { md: 'max-content minmax(0, 1fr)' },
      }}
    >
      <Box>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 0.5 }}>
          <Typography variant="h3">{t.sha256}</Typography>
          <CopyButton
            text={formatFingerprint(sha256)}
            label={texts.common.copy(t.sha256)}
            done={texts.queue.fingerprintCopied}
          />
        </Box>
        <Fingerprint hex={sha256} size={16} />
      </Box>
      <Stack spacing={1.25} sx={{ justifyContent: 'center' }}>
        <LesserFingerprint label={t.spoken} text={spoken} />
        <LesserFingerprint label={t.key} text={formatFingerprint(key)} />
        {sha1 && <LesserFingerprint label={t.sha1} text={formatFingerprint(sha1)} />}
      </Stack>
    </Box>
  );
}
