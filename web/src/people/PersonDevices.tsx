import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { Device } from '../api/models';
import { DeviceBadge } from '../devices/DeviceBadge';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { Mono } from '../ui/Mono';
import { platformName } from '../ui/platforms';
import { ProblemHelp } from '../ui/ProblemHelp';
import { RelativeTime } from '../ui/RelativeTime';
import { RowList, type ListRow } from '../ui/RowList';
import { Section } from '../ui/Section';
import { PersonAllowance } from './PersonAllowance';
import { useDevicesOf } from './usePeople';

/** What belongs to somebody, and what did. */
export function PersonDevices({ personId }: { personId: string }) {
  const texts = useTexts();
  const t = texts.person.devices;
  const { data, error } = useDevicesOf(personId);

  const row = (device: Device): ListRow => ({
    key: device.id,
    first: (
      <>
        <Link component={RouterLink} to={`${paths.devices}/${device.id}`}>
          {device.displayName || device.deviceKey}
        </Link>
        <DeviceBadge status={device.status} />
      </>
    ),
    second: (
      <>
        <Mono>{device.deviceKey}</Mono> · {platformName(device.platform)}, {device.osVersion} · {t.enrolled}{' '}
        {device.enrolledAt && <RelativeTime instant={device.enrolledAt} />}
      </>
    ),
  });
  return (
    <Section title={t.title}>
      {!data &&
        (error ? <ProblemHelp error={error} /> : <LinearProgress aria-label={texts.common.loading} />)}
      {data?.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t.none}</Box>}
      <PersonAllowance personId={personId} />
      {data && data.length > 0 && <RowList label={t.title} rows={data.map(row)} />}
    </Section>
  );
}
