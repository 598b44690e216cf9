import type { Texts } from '../en';

export const home: Texts['home'] = {
  title: 'Start',
  lead: 'Wie die Aufnahme gerade läuft, und was auf Sie wartet.',
  unavailable: 'Der Aufnahmestatus ist nicht verfügbar',
  waits: {
    title: 'Wartet auf Sie',
    none: 'Nichts wartet auf einen Menschen.',
    shared: {
      title: (n) =>
        n === 1
          ? 'Zwei Rechner benutzen einen Schlüssel'
          : `${n} Schlüssel werden von mehreren Rechnern benutzt`,
      hint: 'Die Geräte sind ausgesetzt, bis jemand sie auseinanderhält.',
      open: 'Auseinanderhalten',
    },
    requests: {
      title: (n) => (n === 1 ? '1 Gerät bittet um Aufnahme' : `${n} Geräte bitten um Aufnahme`),
      hint: '',
      oldest: 'Das erste kam',
      conflicts: (n) =>
        n === 1 ? '1 widerspricht einem anderen Gerät' : `${n} widersprechen anderen Geräten`,
      open: 'Entscheiden',
    },
    failed: {
      title: (n) => (n === 1 ? '1 Aufnahme ist fehlgeschlagen' : `${n} Aufnahmen sind fehlgeschlagen`),
      hint: 'Jede sagt, was geschah und was zu tun ist.',
      open: 'Nachsehen',
    },
    incomplete: {
      title: (n) => (n === 1 ? '1 Gerät ist verstummt' : `${n} Geräte sind verstummt`),
      hint: 'Weder Erfolg noch Fehlschlag: späte Nachrichten zählen.',
      open: 'Zeigen',
    },
  },
  now: {
    title: 'Gerade in Aufnahme',
    all: 'Alle Aufnahmen',
    none: 'Gerade wird kein Gerät aufgenommen.',
    waitsFor: (what) => `wartet auf ${what}`,
  },
  failures: {
    title: 'Neueste Fehler',
    all: 'Alle Fehler',
    none: 'Kein Fehler ist offen.',
  },
  first: {
    title: 'Noch ist kein Gerät gekommen',
    hint: 'Sobald das erste fragt, zeigt diese Seite, wie seine Aufnahme läuft.',
    key: 'Legen Sie einen Aufnahmeschlüssel an, wenn Geräte ohne Entscheidung hereinkommen sollen.',
    openKeys: 'Aufnahmeschlüssel',
    agent: 'Installieren Sie den Agenten auf einem Gerät, und lassen Sie es fragen:',
    command: 'den Befehl',
    decide:
      'Ein Gerät ohne Schlüssel wartet, bis Sie seinen Fingerabdruck verglichen und es zugelassen haben.',
    openQueue: 'Aufnahmewarteschlange',
    showSimulated: 'Simulierte Flotte zeigen',
  },
};
