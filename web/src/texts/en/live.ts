export const live = {
  status: { open: 'Live', connecting: 'Connecting', offline: 'Offline' },
  explain: {
    open: 'Changes appear here by themselves.',
    connecting: 'Connecting to the server. Until then, use Refresh.',
    offline: 'The connection is down and is tried again by itself. Until then, use Refresh.',
  },
  arrivals: (n: number) => `${n} new, show`,
};
