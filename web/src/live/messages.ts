/** `connecting`: a stream is being opened. `open`: changes arrive. `offline`: the server refused or is away; tried again later. */
export type LiveStatus = 'connecting' | 'open' | 'offline';

export interface Change {
  topic: string;
  id: string;
  version: number;
}

export type HubMessage =
  { kind: 'status'; status: LiveStatus } | { kind: 'change'; change: Change } | { kind: 'reset' };

/** `wake`: the page is visible or has signed in, do not wait for the next attempt. `leave`: the page goes away. */
export type PageMessage = { kind: 'wake' } | { kind: 'leave' };
