import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { allPages } from '../api/allPages';
import { listApps } from '../api/apps';
import { listScripts } from '../api/scripts';
import { listUserGroups } from '../api/userGroups';
import { useAllGroups } from '../device-groups/useGroups';

export interface Named {
  id: string;
  name: string;
}

const A_WHILE = 60_000;

/** Missing while they are fetched. */
export const useAppNames = (): Named[] | undefined =>
  useQuery({
    queryKey: ['apps', 'names'],
    queryFn: async () => (await allPages(listApps)).map(({ id, content }) => ({ id, name: content.name })),
    staleTime: A_WHILE,
  }).data;

export const useScriptNames = (): Named[] | undefined =>
  useQuery({
    queryKey: ['scripts', 'names'],
    queryFn: async () =>
      (await allPages(listScripts)).map(({ id, settings }) => ({ id, name: settings.name })),
    staleTime: A_WHILE,
  }).data;

export const useUserGroupNames = (): Named[] | undefined =>
  useQuery({
    queryKey: ['user-groups', 'names'],
    queryFn: async () => (await allPages(listUserGroups)).map(({ id, name }) => ({ id, name })),
    staleTime: A_WHILE,
  }).data;

export const useDeviceGroupNames = (): Named[] | undefined => useAllGroups().data;

/** What an id of the API is called, as far as it is known here. */
export function useNameOf(): (id: string) => string | undefined {
  const apps = useAppNames();
  const scripts = useScriptNames();
  const userGroups = useUserGroupNames();
  const deviceGroups = useDeviceGroupNames();
  return useMemo(() => {
    const known = [apps, scripts, userGroups, deviceGroups].flatMap((some) => some ?? []);
    const names = new Map(known.map(({ id, name }) => [id, name]));
    return (id: string) => names.get(id);
  }, [apps, scripts, userGroups, deviceGroups]);
}
