import { createContext, useContext, useEffect, useEffectEvent } from 'react';
import type { ChangeFeed } from './changeFeed';
import type { LiveStatus } from './messages';

export interface Live {
  status: LiveStatus;
  feed: ChangeFeed | null;
}

export const LiveContext = createContext<Live>({ status: 'connecting', feed: null });

export const useLiveStatus = () => useContext(LiveContext).status;

/** Calls back when something of the topic changed, just before the topic is fetched again. */
export function useLiveChange(topic: string, callback: () => void) {
  const { feed } = useContext(LiveContext);
  const onChange = useEffectEvent(callback);
  useEffect(() => feed?.listen(topic, () => onChange()), [feed, topic]);
}
