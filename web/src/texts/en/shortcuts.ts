export const shortcuts = {
  title: 'Keyboard shortcuts',
  on: 'Single keys do something',
  groups: [
    {
      name: 'Everywhere',
      keys: {
        '/': 'Search',
        e: 'Export the view',
        'g l': 'Go to Home, which is live',
        'g d': 'Go to the devices',
        'g s': 'Go to the enrollment status',
        'g q': 'Go to the enrollment queue',
        'g p': 'Go to people',
        'g h': 'Go to the history of requests',
        '?': 'Show these keys',
      } as Record<string, string>,
    },
    {
      name: 'In the enrollment queue',
      keys: {
        j: 'Next request',
        k: 'Previous request',
        x: 'Select or deselect the request',
        a: 'Approve the request',
        d: 'Reject the request',
        Enter: 'Open the request',
      } as Record<string, string>,
    },
  ],
};
