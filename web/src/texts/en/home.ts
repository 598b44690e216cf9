export const home = {
  title: 'Home',
  lead: 'How enrollment goes just now, and what waits for you.',
  unavailable: 'The enrollment status is unavailable',
  waits: {
    title: 'Waits for you',
    none: 'Nothing waits for a person.',
    shared: {
      title: (n: number) => (n === 1 ? 'Two machines use one key' : `${n} keys are used by several machines`),
      hint: 'The devices are suspended until somebody tells them apart.',
      open: 'Tell apart',
    },
    requests: {
      title: (n: number) => (n === 1 ? '1 device asks to be let in' : `${n} devices ask to be let in`),
      hint: '',
      oldest: 'The first came',
      conflicts: (n: number) => (n === 1 ? '1 contradicts another device' : `${n} contradict other devices`),
      open: 'Decide',
    },
    failed: {
      title: (n: number) => (n === 1 ? '1 enrollment failed' : `${n} enrollments failed`),
      hint: 'Each says what happened and what to do.',
      open: 'Look into it',
    },
    incomplete: {
      title: (n: number) => (n === 1 ? '1 device went silent' : `${n} devices went silent`),
      hint: 'Neither a success nor a failure: late news count.',
      open: 'Show',
    },
  },
  now: {
    title: 'Enrolling now',
    all: 'All enrollments',
    none: 'No device is enrolling just now.',
    waitsFor: (what: string) => `waits for ${what}`,
  },
  failures: {
    title: 'Latest failures',
    all: 'All failures',
    none: 'No failure is open.',
  },
  first: {
    title: 'No device has come yet',
    hint: 'As soon as the first one asks, this page shows how its enrollment goes.',
    key: 'Make an enrollment key if devices shall come in without a decision.',
    openKeys: 'Enrollment keys',
    agent: 'Install the agent on a device, and have it ask:',
    command: 'the command',
    decide: 'A device that brings no key waits until you have compared its fingerprint and approved it.',
    openQueue: 'Enrollment queue',
    showSimulated: 'Show the simulated fleet',
  },
};
