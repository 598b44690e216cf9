import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { sessionKey } from '../api/queryClient';
import { useSession } from '../access/useSession';

/** Whoever may see more, or less, than a moment ago sees it now. */
export function useFollowGrants() {
  const queries = useQueryClient();
  const { data: session } = useSession();
  const granted = JSON.stringify(session?.permissions);
  const seen = useRef(granted);
  useEffect(() => {
    if (seen.current === granted) return;
    seen.current = granted;
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
  }, [queries, granted]);
}
