export const shell = {
  skipToContent: 'Skip to content',
  openNavigation: 'Open navigation',
  navigation: 'Main',
  groups: { devices: 'Devices', policy: 'Policy', admin: 'Admin', settings: 'Settings' },
  items: {
    devices: 'Manage',
    people: 'People',
    groups: 'Device Groups',
    access: 'Access',
    audit: 'Audit',
    endpoint: 'Policy Manager endpoint',
    keys: 'Keys',
  },
  appearance: 'Appearance',
  modes: { light: 'Light', dark: 'Dark', system: 'System' },
  language: 'Language',
  notFound: {
    title: 'This page does not exist',
    hint: 'The address may be mistyped, or the page has moved.',
    home: 'Go to the enrollment queue',
  },
  crashed: {
    title: 'Something went wrong on this page',
    hint: 'Nothing was lost on the server. Reload the page to go on.',
    reload: 'Reload',
  },
  sessionUnavailable: 'Muster is not reachable',
};
