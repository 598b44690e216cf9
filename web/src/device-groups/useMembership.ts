import { useMutation } from '@tanstack/react-query';
import { addToGroup, removeFromGroup } from '../api/devices';
import type { Device, DeviceGroup } from '../api/models';
import { problemFrom } from '../api/problem';
import { useTexts } from '../texts/useTexts';
import { useSnack } from '../ui/SnackContext';
import { useRefreshGroups } from './useGroups';

/** Puts devices into a group and takes them out; each is the other's undo. */
export function useMembership(group: DeviceGroup) {
  const texts = useTexts();
  const t = texts.groups.devices;
  const show = useSnack();
  const refresh = useRefreshGroups();
  const refused = (error: unknown) => show({ text: problemFrom(error).title, tone: 'error' });
  const add = useMutation({
    mutationFn: (device: Device) => addToGroup(group.id, device.id),
    onSuccess: (_, device) => show({ text: t.added(device.displayName), about: device.id }),
    onError: refused,
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: (device: Device) => removeFromGroup(group.id, device.id),
    onSuccess: (_, device) =>
      show({
        text: t.removed(device.displayName),
        about: device.id,
        action: { label: texts.common.undo, run: () => add.mutate(device) },
      }),
    onError: refused,
    onSettled: refresh,
  });
  return { add, remove };
}
