export const queue = {
  listLabel: 'Pending enrollment requests',
  searchLabel: 'Search pending requests',
  unavailable: 'Policy management is unavailable',
  columns: {
    displayName: 'Display Name',
    peerId: 'Peer ID',
    orgUniqueId: 'Org Unique ID',
    fingerprint: 'Pending Fingerprint',
    requestedAt: 'Requested At',
    platform: 'Platform',
    deviceKey: 'Device Key',
    serialNumber: 'Serial number',
    agentVersion: 'Agent',
    actions: 'Actions',
  },
  noPerson: 'No person',
  noPersonHint: 'No person has this Peer ID. Create the person before approving.',
  conflict: 'Conflict',
  conflictHint:
    'Two keys claim the same device, or this key claimed another device before. Compare with care.',
  expected: 'Expected',
  nearlyExpected: 'Almost expected',
  expectation: {
    key: (name: string) => `It proves that it is ${name} of the list of expected devices.`,
    claim: (name: string) => `It says that it is ${name} of the list of expected devices. Nothing proves it.`,
    near: (name: string, listed: string, shown: string) =>
      `No match with ${name}: the list has ${listed}, the device says ${shown}.`,
    otherPlatform: (name: string, platform: string) => `No match with ${name}: the list says ${platform}.`,
    otherSerialNumber: (name: string, serial: string) =>
      `It proves the key of ${name}, but the list has serial number ${serial}.`,
    withdrawn: (name: string) => `${name} was taken off the list of expected devices.`,
    open: 'Open the expected device',
  },
  withKey: 'With a key',
  withKeyHint: (key: string) => `It came with the enrollment key ${key}.`,
  approveNamed: (name: string) => `Approve ${name}`,
  rejectNamed: (name: string) => `Reject ${name}`,
  inspectNamed: (name: string) => `Inspect ${name}`,
  copyFingerprintOf: (name: string) => `Copy fingerprint of ${name}`,
  fingerprintCopied: 'Fingerprint copied',
  refreshed: (pending: string) => `Queue refreshed - ${pending} pending`,
  approved: (name: string, person: string) => `Request approved - ${name} enrolled for ${person}`,
  rejected: 'Request rejected',
  reopened: (name: string) => `Request re-opened - ${name} is pending again`,
  filters: {
    all: 'All',
    state: {
      label: 'Outcome',
      values: {
        approved: 'Approved',
        rejected: 'Rejected',
        expired: 'Expired',
        superseded: 'Superseded',
        withdrawn: 'Withdrawn',
      } as Record<string, string>,
    },
    platform: {
      label: 'Platform',
      values: { linux: 'Linux', windows: 'Windows', macos: 'macOS' } as Record<string, string>,
    },
    person: {
      label: 'Person',
      values: { known: 'Known', unknown: 'Nobody has the Peer ID', disabled: 'Disabled' } as Record<
        string,
        string
      >,
    },
    conflict: {
      label: 'Conflict',
      values: { true: 'With conflict', false: 'Without' } as Record<string, string>,
    },
    age: {
      label: 'Waiting',
      values: { '1h': 'Over an hour', '1d': 'Over a day', '7d': 'Over a week' } as Record<string, string>,
    },
  },
  history: {
    label: 'Requests that wait no more',
    search: 'Search past requests',
    empty: 'No request has been decided yet',
    emptyHint: 'Approved, rejected, expired, superseded and withdrawn requests are kept here.',
    columns: { state: 'Outcome', fingerprint: 'Fingerprint', decidedBy: 'Decided by', endedAt: 'When' },
  },
  bulk: {
    region: 'Selected requests',
    approve: (n: number) => `Approve Selected (${n})`,
    reject: (n: number) => `Reject Selected (${n})`,
    takeAll: 'Select the whole view',
    clear: 'Clear selection',
    progressLabel: 'Deciding',
    progress: (done: number, all: number) => `${done} of ${all}`,
    approved: (done: number, all: number) =>
      done === all ? `Approved ${done} of ${all}.` : `Approved ${done} of ${all}. ${all - done} failed.`,
    rejected: (done: number, all: number) =>
      done === all ? `Rejected ${done} of ${all}.` : `Rejected ${done} of ${all}. ${all - done} failed.`,
    undone: (done: number, all: number) =>
      done === all ? `${done} are pending again` : `${done} of ${all} are pending again`,
    details: 'Details',
    resultsTitle: 'What became of each',
    rejectTitle: (n: number) => (n === 1 ? 'Reject 1 request?' : `Reject ${n} requests?`),
  },
  undone: (name: string) => `Decision undone - ${name} is pending again`,
  empty: {
    title: 'No pending requests',
    hint: 'A device appears here as soon as its agent asks to enroll, with the Peer ID of its person:',
    command: 'agent command',
  },
};
