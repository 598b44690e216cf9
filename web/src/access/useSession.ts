import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Session } from '../api/models';
import { sessionKey } from '../api/queryClient';
import { getSession } from '../api/session';

/** Who is signed in; `data` is null when nobody is. */
export const useSession = () => useQuery({ queryKey: sessionKey, queryFn: getSession, staleTime: 60_000 });

/** What the next person sees must not come from the last one's cache. */
export function useReplaceSession() {
  const queries = useQueryClient();
  return (session: Session | null) => {
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
    queries.setQueryData(sessionKey, session);
  };
}
