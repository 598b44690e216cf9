import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { getDevice, listDevices, unlockPassword, withdrawDevice, type DevicesQuery } from '../api/devices';
import type { Device } from '../api/models';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { useSnack } from '../ui/SnackContext';
import type { ListState } from '../ui/listState';

export const topic = 'devices';

/** That a device was heard is no change that is announced, so a page that says it asks again. */
const HEARD_EVERY = 30_000;

const stateOf = (text?: string): DevicesQuery['state'] =>
  text === 'expected' || text === 'enrolled' ? text : undefined;

export const devicesQuery = ({ q, sort, limit, cursor, filters }: ListState): DevicesQuery => ({
  q: q || undefined,
  sort,
  limit,
  cursor,
  groupId: filters.group,
  state: stateOf(filters.state),
});

export function useDeviceList(query: DevicesQuery) {
  return useQuery({
    queryKey: [topic, 'list', query],
    queryFn: () => listDevices(query),
    placeholderData: keepPreviousData,
  });
}

export function useDevice(id: string) {
  return useQuery({
    queryKey: [topic, 'one', id],
    queryFn: () => getDevice(id),
    refetchInterval: HEARD_EVERY,
  });
}

export function useUnlockPassword() {
  const queries = useQueryClient();
  const show = useSnack();
  const t = useTexts().devices.expectation.password;
  return useMutation({
    mutationFn: ({ id }: Device) => unlockPassword(id),
    onSuccess: () => show({ text: t.unlocked }),
    onSettled: () =>
      Promise.all([topic, 'audit'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}

/** Takes an expected device off the list; its page is gone then. */
export function useWithdraw() {
  const queries = useQueryClient();
  const show = useSnack();
  const navigate = useNavigate();
  const t = useTexts().devices.expectation;
  return useMutation({
    mutationFn: withdrawDevice,
    onSuccess: async (_, { displayName }) => {
      show({ text: t.withdrawn(displayName) });
      await navigate(paths.devices);
    },
    onSettled: () =>
      Promise.all([topic, 'audit'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}
