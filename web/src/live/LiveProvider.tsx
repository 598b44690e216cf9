import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { sessionKey } from '../api/queryClient';
import { ChangeFeed } from './changeFeed';
import { connect } from './connect';
import { LiveContext } from './LiveContext';
import type { LiveStatus } from './messages';

/** Keeps what is on the screen current while somebody is signed in. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const [status, setStatus] = useState<LiveStatus>('connecting');
  const feed = useMemo(
    () =>
      new ChangeFeed((topic) => void queries.invalidateQueries(topic === null ? {} : { queryKey: [topic] })),
    [queries],
  );

  useEffect(
    () =>
      connect((message) => {
        if (message.kind === 'change') feed.changed(message.change.topic);
        else if (message.kind === 'reset') feed.reset();
        else {
          setStatus(message.status);
          // A stream that is refused may mean that the session has ended.
          if (message.status === 'offline') void queries.invalidateQueries({ queryKey: sessionKey });
        }
      }),
    [feed, queries],
  );

  const live = useMemo(() => ({ status, feed }), [status, feed]);
  return <LiveContext value={live}>{children}</LiveContext>;
}
