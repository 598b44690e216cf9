import type { Texts } from '../en';

export const queue: Texts['queue'] = {
  listLabel: 'Offene Aufnahmeanträge',
  searchLabel: 'Offene Anträge suchen',
  unavailable: 'Die Richtlinienverwaltung ist nicht verfügbar',
  columns: {
    displayName: 'Anzeigename',
    peerId: 'Peer-ID',
    orgUniqueId: 'Org-ID',
    fingerprint: 'Offener Fingerabdruck',
    requestedAt: 'Beantragt',
    actions: 'Aktionen',
  },
  noPerson: 'Keine Person',
  noPersonHint: 'Keine Person hat diese Peer-ID. Legen Sie vor der Genehmigung die Person an.',
  conflict: 'Konflikt',
  conflictHint:
    'Zwei Schlüssel beanspruchen dasselbe Gerät, oder dieser Schlüssel beanspruchte früher ein anderes. Genau vergleichen.',
  withKey: 'Mit Schlüssel',
  withKeyHint: (key) => `Es kam mit dem Aufnahmeschlüssel ${key}.`,
  approveNamed: (name) => `${name} genehmigen`,
  rejectNamed: (name) => `${name} ablehnen`,
  inspectNamed: (name) => `${name} ansehen`,
  copyFingerprintOf: (name) => `Fingerabdruck von ${name} kopieren`,
  fingerprintCopied: 'Fingerabdruck kopiert',
  refreshed: (pending) => `Warteschlange aktualisiert - ${pending} offen`,
  arrivals: (n) => (n === 1 ? '1 neuer, anzeigen' : `${n} neue, anzeigen`),
  approved: (name, person) => `Antrag genehmigt - ${name} für ${person} aufgenommen`,
  rejected: 'Antrag abgelehnt',
  undone: (name) => `Entscheidung zurückgenommen - ${name} ist wieder offen`,
  empty: {
    title: 'Keine offenen Anträge',
    hint: 'Ein Gerät erscheint hier, sobald sein Agent um Aufnahme bittet, mit der Peer-ID seiner Person:',
    command: 'Agent-Befehl',
  },
};
