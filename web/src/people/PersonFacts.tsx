import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { Person } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { CopyButton } from '../ui/CopyButton';
import { Facts } from '../ui/Facts';
import { Fingerprint } from '../ui/Fingerprint';
import { formatFingerprint } from '../ui/fingerprint';
import { Mono } from '../ui/Mono';
import { RelativeTime } from '../ui/RelativeTime';

export function PersonFacts({ person }: { person: Person }) {
  const t = useTexts();
  const c = t.people.columns;
  const what = t.people.what;
  return (
    <Stack spacing={3}>
      <Facts
        facts={[
          { name: c.email, value: person.email },
          { name: c.orgUniqueId, value: person.orgUniqueId },
          { name: c.createdAt, value: <RelativeTime instant={person.createdAt} /> },
          {
            name: c.peerId,
            value: (
              <Box sx={{ display: 'flex', alignItems: 'center' }}>
                <Mono sx={{ fontSize: 12 }}>{person.peerId}</Mono>
                <CopyButton
                  text={person.peerId}
                  label={t.common.copy(what.peerId)}
                  done={t.common.copied(what.peerId)}
                />
              </Box>
            ),
          },
        ]}
      />
      <section>
        <Typography variant="h3" sx={{ mb: 1 }}>
          {t.people.detail.fingerprints}
        </Typography>
        {person.deviceKeyFingerprints.length === 0 && (
          <Typography color="textSecondary">{t.people.detail.noFingerprints}</Typography>
        )}
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
          {person.deviceKeyFingerprints.map((hex) => (
            <Box
              key={hex}
              component="li"
              sx={{
                display: 'flex',
                justifyContent: 'space-between',
                p: 1.5,
                border: 1,
                borderColor: 'divider',
                borderRadius: 1,
              }}
            >
              <Fingerprint hex={hex} size={13} />
              <Box>
                <CopyButton
                  text={formatFingerprint(hex)}
                  label={t.common.copy(what.fingerprint)}
                  done={t.common.copied(what.fingerprint)}
                />
              </Box>
            </Box>
          ))}
        </Box>
      </section>
    </Stack>
  );
}
