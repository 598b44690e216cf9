import { useQuery, useQueryClient } from '@tanstack/react-query';
import { listBrowsers, listOwnTokens } from '../api/account';
import { allPages } from '../api/allPages';
import { sessionKey } from '../api/queryClient';
import { topic } from '../operators/useOperators';

export const useBrowsers = () => useQuery({ queryKey: [topic, 'browsers'], queryFn: listBrowsers });

export const useOwnTokens = () =>
  useQuery({ queryKey: [topic, 'own-tokens'], queryFn: () => allPages(listOwnTokens) });

/** After a change of how one signs in: what the session says, the browsers and the tokens may all be others. */
export function useRefreshAccess() {
  const queries = useQueryClient();
  return () =>
    Promise.all([sessionKey, [topic], ['audit']].map((queryKey) => queries.invalidateQueries({ queryKey })));
}
