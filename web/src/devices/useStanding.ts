import { useMutation, useQueryClient } from '@tanstack/react-query';
import { resumeDevice, revokeDevice, suspendDevice } from '../api/devices';
import type { Device } from '../api/models';
import { problemFrom } from '../api/problem';
import { useTexts } from '../texts/useTexts';
import { useSnack } from '../ui/SnackContext';
import { topic } from './useDevices';

/** Whether a device may go on: each verb says what it did, and what shows the device is asked for again. */
export function useStanding({ id, displayName, deviceKey }: Device) {
  const t = useTexts().devices;
  const show = useSnack();
  const queries = useQueryClient();
  const refresh = () =>
    Promise.all(
      [topic, 'people', 'audit'].map((changed) => queries.invalidateQueries({ queryKey: [changed] })),
    );
  const suspend = useMutation({
    mutationFn: (reason?: string) => suspendDevice(id, reason),
    onSuccess: () => show({ text: t.suspend.done(displayName), about: id }),
    onSettled: refresh,
  });
  const resume = useMutation({
    mutationFn: () => resumeDevice(id),
    onSuccess: () => show({ text: t.resume.done(displayName), about: id }),
    onError: (error) => show({ text: problemFrom(error).title, tone: 'error' }),
    onSettled: refresh,
  });
  const revoke = useMutation({
    mutationFn: (reason?: string) => revokeDevice(id, deviceKey ?? '', reason),
    onSuccess: () => show({ text: t.revoke.done(displayName), about: id }),
    onSettled: refresh,
  });
  return { suspend, resume, revoke };
}
