import CheckCircleIcon from '@mui/icons-material/CheckCircleOutlined';
import HistoryToggleOffIcon from '@mui/icons-material/HistoryToggleOff';
import ScheduleIcon from '@mui/icons-material/Schedule';
import Box from '@mui/material/Box';
import type { DeviceKeyEntry } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';
import { FingerprintRow } from '../ui/FingerprintRow';
import { RelativeTime } from '../ui/RelativeTime';
import { Section } from '../ui/Section';

const looks = {
  active: { tone: 'success', icon: <CheckCircleIcon /> },
  retiring: { tone: 'warning', icon: <ScheduleIcon /> },
} as const;
const retired = { tone: 'neutral', icon: <HistoryToggleOffIcon /> } as const;

/** The keys that the device has proved itself with, newest first. */
export function DeviceKeys({ keys }: { keys: DeviceKeyEntry[] }) {
  const t = useTexts().devices.keys;
  return (
    <Section title={t.title} hint={t.hint}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {keys.map((key) => (
          <FingerprintRow key={key.key} hex={key.fingerprint}>
            <KeyState entry={key} />
          </FingerprintRow>
        ))}
      </Box>
    </Section>
  );
}

function KeyState({ entry: { state, firstSeenAt, retiresAt } }: { entry: DeviceKeyEntry }) {
  const t = useTexts().devices.keys;
  const look = state in looks ? looks[state as keyof typeof looks] : retired;
  return (
    <Box sx={{ display: 'grid', alignContent: 'start', gap: 0.5, fontSize: 13, color: 'text.secondary' }}>
      <span>
        <Badge {...look} label={t.states[state] ?? state} />
      </span>
      <span>
        {t.since} <RelativeTime instant={firstSeenAt} />
      </span>
      {retiresAt && (
        <span>
          {state === 'retiring' ? t.until : t.ended} <RelativeTime instant={retiresAt} />
        </span>
      )}
    </Box>
  );
}
