import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import type { Device } from '../api/models';
import { History } from '../audit/History';
import { LiveIndicator } from '../live/LiveIndicator';
import { useMay } from '../permissions/useMay';
import { useTexts } from '../texts/useTexts';
import { DeleteVerb } from '../ui/forms/DeleteVerb';
import { Mono } from '../ui/Mono';
import { PageHeader } from '../ui/PageHeader';
import { platformName } from '../ui/platforms';
import { RelativeTime } from '../ui/RelativeTime';
import { Section } from '../ui/Section';
import { DeviceBadge } from './DeviceBadge';
import { DeviceFacts } from './DeviceFacts';
import { DeviceGroups } from './DeviceGroups';
import { ExpectedPassword } from './ExpectedPassword';
import { useWithdraw } from './useDevices';

/** A device that is on the list and not here yet: no more than the list says. */
export function ExpectedDevice({ device }: { device: Device }) {
  const t = useTexts().devices;
  const e = t.expectation;
  const mayWithdraw = useMay('manage_pre_approvals');
  const withdraw = useWithdraw();
  const near = device.expectation?.lastNearMatch;
  return (
    <>
      <PageHeader
        title={device.displayName}
        badges={<DeviceBadge status={device.status} />}
        lead={t.verdict.expected}
        end={<LiveIndicator />}
      />
      <Alert severity="info">
        <AlertTitle>{e.banner}</AlertTitle>
        {e.hint}
      </Alert>
      {near && (
        <Alert severity="warning">
          <AlertTitle>{e.near}</AlertTitle>
          {e.nearHint(platformName(near.platform))} <RelativeTime instant={near.at} />. {e.listed}{' '}
          <Mono>{near.listed}</Mono>, {e.shown} <Mono>{near.shown}</Mono>.
        </Alert>
      )}
      <ExpectedPassword device={device} />
      <DeviceFacts device={device} />
      <DeviceGroups groups={device.groups} />
      {mayWithdraw && (
        <Section title={e.withdrawTitle} hint={e.withdrawHint}>
          <DeleteVerb
            thing={device}
            label={e.withdraw}
            ask={({ displayName }) => ({ title: e.withdrawAsk(displayName), hint: e.withdrawHint })}
            remove={withdraw}
          />
        </Section>
      )}
      <History kind="device" id={device.id} level="h2" />
    </>
  );
}
