import LinearProgress from '@mui/material/LinearProgress';
import { useParams } from 'react-router';
import { DeviceAttempts } from '../enrollment-status/DeviceAttempts';
import { problemCode } from '../api/problem';
import { History } from '../audit/History';
import { LiveIndicator } from '../live/LiveIndicator';
import { useMayOver } from '../permissions/useMay';
import { DesiredSection } from '../blueprints/DesiredSection';
import { Passages } from '../device-groups/Passages';
import { paths } from '../shell/paths';
import { useLanguage } from '../texts/language';
import { SharedKeyNotice } from '../shared-keys/SharedKeyNotice';
import { useTexts } from '../texts/useTexts';
import { ErrorState } from '../ui/ErrorState';
import { PageBackLink } from '../ui/PageBackLink';
import { PageHeader } from '../ui/PageHeader';
import { useNow } from '../ui/useNow';
import { DeviceBadge } from './DeviceBadge';
import { DeviceFacts } from './DeviceFacts';
import { DeviceGroups } from './DeviceGroups';
import { DeviceKeys } from './DeviceKeys';
import { ExpectedDevice } from './ExpectedDevice';
import { standingOf } from './standing';
import { StandingVerbs } from './StandingVerbs';
import { useDevice } from './useDevices';
import { verdictOf } from './verdict';

/** One device: how it stands, what is known of it, and what can be done. */
export function DevicePage() {
  const texts = useTexts();
  const t = texts.devices;
  const language = useLanguage();
  const now = useNow();
  const { id = '' } = useParams();
  const { data: device, error, isError, refetch } = useDevice(id);
  const mayDecide = useMayOver('decide', device?.groups ?? []);
  const back = <PageBackLink to={paths.devices} label={t.back} />;

  const gone = problemCode(error) === 'not_found';
  if (!device || gone) {
    if (!isError) return <LinearProgress aria-label={texts.common.loading} />;
    return (
      <>
        {back}
        <PageHeader title={t.title} lead={t.lead} />
        <ErrorState title={gone ? t.gone : t.goneUnavailable} error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  if (device.status === 'expected') {
    return (
      <>
        {back}
        <ExpectedDevice device={device} />
      </>
    );
  }
  const standing = standingOf(device, now);
  const settled = standing === 'active' || standing === 'suspended';
  return (
    <>
      {back}
      <PageHeader
        title={device.displayName}
        badges={<DeviceBadge status={device.status} />}
        lead={verdictOf(device, now, language, t.verdict)}
        end={
          <>
            <LiveIndicator />
            {mayDecide && settled && <StandingVerbs device={device} suspended={standing === 'suspended'} />}
          </>
        }
      />
      <SharedKeyNotice deviceId={id} />
      <DeviceFacts device={device} />
      <DeviceKeys keys={device.keys ?? []} />
      <DeviceGroups groups={device.groups} />
      <DesiredSection deviceId={id} />
      <DeviceAttempts deviceId={id} />
      <Passages of="device" id={id} />
      <History kind="device" id={id} level="h2" />
    </>
  );
}
