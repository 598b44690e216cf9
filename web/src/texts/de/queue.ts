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
    platform: 'Plattform',
    deviceKey: 'Geräteschlüssel',
    serialNumber: 'Seriennummer',
    agentVersion: 'Agent',
    actions: 'Aktionen',
  },
  noPerson: 'Keine Person',
  noPersonHint: 'Keine Person hat diese Peer-ID. Legen Sie vor der Genehmigung die Person an.',
  conflict: 'Konflikt',
  conflictHint:
    'Zwei Schlüssel beanspruchen dasselbe Gerät, oder dieser Schlüssel beanspruchte früher ein anderes. Genau vergleichen.',
  expected: 'Erwartet',
  nearlyExpected: 'Beinahe erwartet',
  expectation: {
    key: (name) => `Es beweist, dass es ${name} von der Liste erwarteter Geräte ist.`,
    claim: (name) => `Es sagt, es sei ${name} von der Liste erwarteter Geräte. Bewiesen ist das nicht.`,
    near: (name, listed, shown) =>
      `Keine Übereinstimmung mit ${name}: Auf der Liste steht ${listed}, das Gerät sagt ${shown}.`,
    otherPlatform: (name, platform) => `Keine Übereinstimmung mit ${name}: Auf der Liste steht ${platform}.`,
    otherSerialNumber: (name, serial) =>
      `Es beweist den Schlüssel von ${name}, aber auf der Liste steht die Seriennummer ${serial}.`,
    withdrawn: (name) => `${name} wurde von der Liste erwarteter Geräte genommen.`,
    open: 'Erwartetes Gerät öffnen',
  },
  withKey: 'Mit Schlüssel',
  withKeyHint: (key) => `Es kam mit dem Aufnahmeschlüssel ${key}.`,
  approveNamed: (name) => `${name} genehmigen`,
  rejectNamed: (name) => `${name} ablehnen`,
  inspectNamed: (name) => `${name} ansehen`,
  copyFingerprintOf: (name) => `Fingerabdruck von ${name} kopieren`,
  fingerprintCopied: 'Fingerabdruck kopiert',
  refreshed: (pending) => `Warteschlange aktualisiert - ${pending} offen`,
  approved: (name, person) => `Antrag genehmigt - ${name} für ${person} aufgenommen`,
  rejected: 'Antrag abgelehnt',
  reopened: (name) => `Antrag wieder geöffnet - ${name} ist wieder offen`,
  filters: {
    all: 'Alle',
    state: {
      label: 'Ausgang',
      values: {
        approved: 'Genehmigt',
        rejected: 'Abgelehnt',
        expired: 'Abgelaufen',
        superseded: 'Ersetzt',
        withdrawn: 'Zurückgezogen',
      },
    },
    platform: { label: 'Plattform', values: { linux: 'Linux', windows: 'Windows', macos: 'macOS' } },
    person: {
      label: 'Person',
      values: { known: 'Bekannt', unknown: 'Niemand hat die Peer-ID', disabled: 'Gesperrt' },
    },
    conflict: { label: 'Konflikt', values: { true: 'Mit Konflikt', false: 'Ohne' } },
    age: {
      label: 'Wartet',
      values: { '1h': 'Über eine Stunde', '1d': 'Über einen Tag', '7d': 'Über eine Woche' },
    },
  },
  history: {
    label: 'Anträge, die nicht mehr warten',
    search: 'Frühere Anträge suchen',
    empty: 'Noch wurde kein Antrag entschieden',
    emptyHint: 'Genehmigte, abgelehnte, abgelaufene, ersetzte und zurückgezogene Anträge bleiben hier.',
    columns: {
      state: 'Ausgang',
      fingerprint: 'Fingerabdruck',
      decidedBy: 'Entschieden von',
      endedAt: 'Wann',
    },
  },
  bulk: {
    region: 'Ausgewählte Anträge',
    approve: (n) => `Auswahl genehmigen (${n})`,
    reject: (n) => `Auswahl ablehnen (${n})`,
    takeAll: 'Die ganze Ansicht auswählen',
    clear: 'Auswahl aufheben',
    progressLabel: 'Entscheide',
    progress: (done, all) => `${done} von ${all}`,
    approved: (done, all) =>
      done === all ? `${done} von ${all} genehmigt.` : `${done} von ${all} genehmigt. ${all - done} nicht.`,
    rejected: (done, all) =>
      done === all ? `${done} von ${all} abgelehnt.` : `${done} von ${all} abgelehnt. ${all - done} nicht.`,
    undone: (done, all) =>
      done === all ? `${done} sind wieder offen` : `${done} von ${all} sind wieder offen`,
    details: 'Einzelheiten',
    resultsTitle: 'Was aus jedem wurde',
    rejectTitle: (n) => (n === 1 ? '1 Antrag ablehnen?' : `${n} Anträge ablehnen?`),
  },
  undone: (name) => `Entscheidung zurückgenommen - ${name} ist wieder offen`,
  empty: {
    title: 'Keine offenen Anträge',
    hint: 'Ein Gerät erscheint hier, sobald sein Agent um Aufnahme bittet, mit der Peer-ID seiner Person:',
    command: 'Agent-Befehl',
  },
};
