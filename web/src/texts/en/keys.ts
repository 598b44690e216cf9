type ActionName =
  'kek' | 'server-signing' | 'audit-signing' | 'nonce-mac' | 'session' | 'switch' | 'end-sessions';

interface ActionWords {
  title: string;
  hint: string;
  word: string;
  submit: string;
  done: string;
}

export const keys = {
  title: 'Keys',
  lead: 'What the server signs and seals with: how old each key is, what is lost with it, and how it is changed.',
  unavailable: 'The keys are unavailable',
  ringLabel: 'Keys in the database',
  rotate: 'Rotate',
  due: 'Rotation is due',
  never: 'Never changed',
  every: (days: number) => `Every ${days} days`,
  force: 'Go on although not everybody is ready',
  fields: {
    kind: 'Kind',
    state: 'State',
    id: 'Key id',
    made: 'Made',
    advice: 'Rotate',
    source: 'Source',
    location: 'Where it lies',
    sealed: 'Opens',
    firstSeen: 'First seen',
    copy: 'Copy proved',
  },
  states: {
    current: 'In use',
    next: 'Next',
    retiring: 'Still accepted',
    replaced: 'Replaced, still needed',
    disposable: 'May be thrown away',
    missing: 'Missing',
  } as Record<string, string>,
  sources: { file: 'File', environment: 'Environment', pkcs11: 'Hardware token' } as Record<string, string>,
  kinds: {
    'server-signing': { name: 'Server signing', lost: 'Lost, every device must be enrolled again.' },
    'audit-signing': { name: 'Audit signing', lost: 'Lost, the log goes on and its chain of keys breaks.' },
    'content-mac': { name: 'Marks of contents', lost: 'Lost, equal contents look different once.' },
    'nonce-mac': { name: 'Nonces', lost: 'Lost, devices only ask again.' },
    session: { name: 'Sessions', lost: 'Lost, everybody signs in again.' },
  } as Record<string, { name: string; lost: string }>,
  sealing: {
    title: 'Sealing key',
    lead: 'It seals every other key and is not in the database. Without it the server identity, sessions and second factors are lost for good.',
    count: (n: number) => (n === 1 ? '1 secret' : `${n} secrets`),
    noCopy: 'Not proved',
    copyBy: (name: string) => `by ${name}`,
    copyInToken: 'By the means of the token: not asked for here',
  },
  copy: {
    title: (location: string) => `Nobody has proved a copy of ${location}`,
    lost: 'If this key is lost, every device has to be enrolled again, and no backup helps. Keep a copy where the backups of the database are not.',
    how: 'Let the copy prove itself and type its copy code here:',
    command: 'Muster.Server key-id FILE',
    code: 'Copy code',
    submit: 'Confirm copy',
    wrong: 'That is the code of no key of this server.',
    done: 'Copy confirmed',
  },
  change: {
    title: 'A new server-signing key is announced',
    readiness: (ready: number, not: number, days: number) =>
      `${ready} devices know it. ${not} that were heard in the last ${days} days do not.`,
    usedFrom: 'In use:',
    switchableFrom: 'Every node knows it, and it can be switched to:',
  },
  actions: {
    kek: {
      title: 'Change the sealing key',
      hint: 'The next key seals from now on, and everything is sealed anew. Every node must have it.',
      word: 'change',
      submit: 'Change sealing key',
      done: 'The next key seals now',
    },
    'server-signing': {
      title: 'Rotate the server-signing key',
      hint: 'A new key is announced to devices. Nothing changes for them until you switch.',
      word: 'announce',
      submit: 'Announce new key',
      done: 'A new key is announced',
    },
    'audit-signing': {
      title: 'Rotate the audit-signing key',
      hint: 'The old key introduces the new one, which signs a minute from now.',
      word: 'rotate',
      submit: 'Rotate key',
      done: 'Key rotated',
    },
    'nonce-mac': {
      title: 'Rotate the nonce key',
      hint: 'The new key is used a minute from now. Nonces of the old one stay good for their lifetime.',
      word: 'rotate',
      submit: 'Rotate key',
      done: 'Key rotated',
    },
    session: {
      title: 'Rotate the session key',
      hint: 'New cookies use the new key a minute from now. Nobody is signed out.',
      word: 'rotate',
      submit: 'Rotate key',
      done: 'Key rotated',
    },
    switch: {
      title: 'Switch to the new server-signing key',
      hint: 'Devices that do not know the new key refuse this server afterwards, until somebody enrolls them again.',
      word: 'switch',
      submit: 'Switch',
      done: 'The new key is used a minute from now',
    },
    'end-sessions': {
      title: 'End all sessions',
      hint: 'Everybody has to sign in again, you too.',
      word: 'end',
      submit: 'End all sessions',
      done: 'All sessions are ended',
    },
  } as Record<ActionName, ActionWords>,
};
