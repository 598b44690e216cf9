export const sharedKeys = {
  title: 'Shared Keys',
  lead: 'A key belongs to one machine. Where several use the same one, a state folder was copied, or stolen: here you tell them apart.',
  label: 'Shared keys',
  unavailable: 'The shared keys are unavailable',
  empty: 'No two machines use one key',
  emptyHint:
    'When two machines take turns with the key of one device, for example after a disk was cloned, they appear here beside each other.',
  columns: { displayName: 'Device', machines: 'Machines', state: 'State', foundAt: 'Found' },
  nobody: 'Nobody',
  states: { open: 'Waits for a decision', decided: 'Decided', settled: 'Settled' },
  decidedHint: 'The machine that stays has not changed its key yet. Until then you can decide again.',
  settled: { keep: 'One was kept', anew: 'All enroll anew', dismiss: 'One machine after all' } as Record<
    string,
    string
  >,
  explain: (suspended: boolean): string =>
    suspended
      ? 'These machines took turns with one key. The device is suspended until somebody decides.'
      : 'These machines took turns with one key.',
  device: 'Open the device',
  machine: (index: number) => `Machine ${String.fromCharCode(65 + index)}`,
  unnamed: 'says no name',
  fields: {
    address: 'Calls from',
    serialNumber: 'Serial number',
    platform: 'Platform',
    osVersion: 'System',
    firstHeardAt: 'First heard',
    heardAt: 'Last heard',
  },
  remedies: { rotate_key: 'Changes its key', enroll_anew: 'Enrolls anew' } as Record<string, string>,
  proofHint:
    'What machines say of themselves proves nothing, and both have the key. If one of them may be a thief, let all of them enroll anew.',
  keep: {
    verb: 'Keep this one',
    label: (machine: string) => `Keep ${machine}`,
    title: (machine: string) => `Keep ${machine}?`,
    hint: 'It stays the device and changes its key. The other machines are told to make a key of their own and to ask anew; their requests come to the enrollment queue.',
  },
  anew: {
    verb: 'All enroll anew',
    title: 'Let all of them enroll anew?',
    hint: 'The device is revoked and its key counts for nothing. Each machine is told to make a key of its own and to ask anew. This cannot be undone.',
  },
  dismiss: {
    verb: 'It is one machine',
    title: 'Is it one machine after all?',
    hint: 'The device goes on as before. If they take turns again, they are shown here again.',
  },
  done: (name: string) => `Decided on ${name}`,
  decidedBy: (name: string) => `Decided by ${name}.`,
  notice: (count: number) => `${count} machines use the key of this device. Somebody has to tell them apart.`,
  compare: 'Compare',
};
