import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { Device, DeviceFact } from '../api/models';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { CopyButton } from '../ui/CopyButton';
import { Fingerprint } from '../ui/Fingerprint';
import { formatFingerprint } from '../ui/fingerprint';
import { Mono } from '../ui/Mono';
import { platformName } from '../ui/platforms';

export function FactValue({ fact: { name, value }, device }: { fact: DeviceFact; device: Device }) {
  const texts = useTexts();
  const t = texts.devices.facts;
  if (name === 'lastSeen') return t.lastSeen;
  if (value === null) return texts.common.none;
  if (name === 'platform') return platformName(value);
  if (name === 'ownership') return t.ownerships[value] ?? value;
  if (name === 'owner' && device.owner) {
    return (
      <Link component={RouterLink} to={`${paths.people}/${device.owner.id}`}>
        {value}
      </Link>
    );
  }
  if (name !== 'fingerprint' && name !== 'deviceKey') return value;
  const what = t.names[name] ?? name;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      {name === 'fingerprint' ? <Fingerprint hex={value} size={13} /> : <Mono>{value}</Mono>}
      <CopyButton
        text={name === 'fingerprint' ? formatFingerprint(value) : value}
        label={texts.common.copy(what)}
        done={texts.common.copied(what)}
      />
    </Box>
  );
}
