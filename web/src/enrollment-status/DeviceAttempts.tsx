import { Attempt } from './Attempt';
import { useAttemptsOfDevice } from './useAttempts';

/** Every attempt of a device, the newest first. */
export function DeviceAttempts({ deviceId }: { deviceId: string }) {
  const attempts = useAttemptsOfDevice(deviceId).data ?? [];
  return attempts.map((attempt) => <Attempt key={attempt.id} attempt={attempt} />);
}
