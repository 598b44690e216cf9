import type { Texts } from '../en';

export const sharedKeys: Texts['sharedKeys'] = {
  title: 'Geteilte Schlüssel',
  lead: 'Ein Schlüssel gehört zu einer Maschine. Wo mehrere denselben benutzen, wurde ein Zustandsordner kopiert oder gestohlen: Hier halten Sie sie auseinander.',
  label: 'Geteilte Schlüssel',
  unavailable: 'Die geteilten Schlüssel sind nicht verfügbar',
  empty: 'Keine zwei Maschinen benutzen einen Schlüssel',
  emptyHint:
    'Wenn sich zwei Maschinen mit dem Schlüssel eines Geräts abwechseln, etwa weil eine Platte geklont wurde, erscheinen sie hier nebeneinander.',
  columns: { displayName: 'Gerät', machines: 'Maschinen', state: 'Stand', foundAt: 'Gefunden' },
  nobody: 'Niemand',
  states: { open: 'Wartet auf Entscheidung', decided: 'Entschieden', settled: 'Erledigt' },
  decidedHint:
    'Die Maschine, die bleibt, hat ihren Schlüssel noch nicht gewechselt. Bis dahin können Sie neu entscheiden.',
  settled: { keep: 'Eine behalten', anew: 'Alle melden sich neu', dismiss: 'Doch eine Maschine' },
  explain: (suspended) =>
    suspended
      ? 'Diese Maschinen haben sich mit einem Schlüssel abgewechselt. Das Gerät ist ausgesetzt, bis jemand entscheidet.'
      : 'Diese Maschinen haben sich mit einem Schlüssel abgewechselt.',
  device: 'Gerät öffnen',
  machine: (index) => `Maschine ${String.fromCharCode(65 + index)}`,
  unnamed: 'nennt keinen Namen',
  fields: {
    address: 'Ruft an von',
    serialNumber: 'Seriennummer',
    platform: 'Plattform',
    osVersion: 'System',
    firstHeardAt: 'Zuerst gehört',
    heardAt: 'Zuletzt gehört',
  },
  remedies: { rotate_key: 'Wechselt den Schlüssel', enroll_anew: 'Meldet sich neu' },
  proofHint:
    'Was Maschinen über sich sagen, beweist nichts, und alle haben den Schlüssel. Wenn eine davon gestohlen haben könnte, lassen Sie alle sich neu melden.',
  keep: {
    verb: 'Diese behalten',
    label: (machine) => `${machine} behalten`,
    title: (machine) => `${machine} behalten?`,
    hint: 'Sie bleibt das Gerät und wechselt den Schlüssel. Die anderen Maschinen sollen einen eigenen Schlüssel machen und neu fragen; ihre Anfragen kommen in die Warteschlange der Anträge.',
  },
  anew: {
    verb: 'Alle melden sich neu',
    title: 'Sollen sich alle neu melden?',
    hint: 'Das Gerät wird entfernt, und sein Schlüssel gilt nicht mehr. Jede Maschine soll einen eigenen Schlüssel machen und neu fragen. Das lässt sich nicht rückgängig machen.',
  },
  dismiss: {
    verb: 'Es ist eine Maschine',
    title: 'Ist es doch eine Maschine?',
    hint: 'Das Gerät macht weiter wie zuvor. Wenn sie sich wieder abwechseln, erscheinen sie wieder hier.',
  },
  done: (name) => `Über ${name} ist entschieden`,
  decidedBy: (name) => `Entschieden von ${name}.`,
  notice: (count) =>
    `${count} Maschinen benutzen den Schlüssel dieses Geräts. Jemand muss sie auseinanderhalten.`,
  compare: 'Vergleichen',
};
