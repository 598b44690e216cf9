import type { Texts } from '../en';

export const groupOwners: Texts['groupOwners'] = {
  title: 'Verantwortliche',
  hint: 'Wer für diese Gruppe einsteht. Teile des Servers, die Geräte in Gruppen aufnehmen, dürfen das nur in Gruppen, für die sie einstehen.',
  none: 'Noch niemand.',
  add: 'Verantwortlichen hinzufügen',
  addTitle: (group) => `Verantwortlichen für ${group} hinzufügen`,
  choose: 'Operator oder Teil des Servers',
  removeOne: 'Entfernen',
  remove: (name) => `${name} entfernen`,
  added: (name) => `${name} steht für diese Gruppe ein`,
  removed: (name) => `${name} steht nicht mehr für diese Gruppe ein`,
  kinds: { operator: 'Operator', service_identity: 'Teil des Servers' },
  since: (by) => `hinzugefügt von ${by}`,
};

export const groupImport: Texts['groupImport'] = {
  open: 'Mitglieder importieren',
  title: 'Mitglieder aus einer Datei importieren',
  lead: 'Eine CSV-Datei in UTF-8 mit den Spalten groupname, members und description. Mitglieder sind Seriennummern, Geräte-IDs, Geräteschlüssel oder IDs Ihrer Organisation, durch Semikolons getrennt.',
  sample: 'Beispiel herunterladen',
  choose: 'Datei wählen',
  drop: 'oder hier ablegen',
  create: 'Fehlende Gruppen anlegen',
  replace: 'Herausnehmen, wer nicht in der Datei steht',
  replaceHint: 'Ohne dies kommen nur Geräte hinzu.',
  checking: 'Die Datei wird gelesen; noch ändert sich nichts',
  applying: 'Geräte werden in Gruppen aufgenommen',
  would: (added, removed, created) =>
    `${added} kämen hinzu, ${removed} fielen heraus, ${created} Gruppen würden angelegt.`,
  did: (added, removed, created) =>
    `${added} sind hinzugekommen, ${removed} herausgefallen, ${created} Gruppen wurden angelegt.`,
  refused: (n) => (n === 1 ? '1 Zeile ist nicht zu gebrauchen.' : `${n} Zeilen sind nicht zu gebrauchen.`),
  unknown: (n) => (n === 1 ? '1 Mitglied ist kein Gerät.' : `${n} Mitglieder sind keine Geräte.`),
  nothing: 'Die Gruppen sind, wie es in der Datei steht: nichts zu tun.',
  apply: 'Anwenden',
  done: 'Fertig',
  line: (n) => `Zeile ${n}`,
  rows: 'Zeilen der Datei',
  outcomes: { created: 'neue Gruppe', changed: 'geändert', unchanged: 'wie bisher', refused: 'ausgelassen' },
  counts: (added, removed, stay) => `+${added}, −${removed}, ${stay} bleiben`,
  more: (n) => `und ${n} weitere`,
  codes: {
    MEMBER_UNKNOWN: (value) => `${value} ist kein Gerät`,
    MEMBER_AMBIGUOUS: (value) => `${value} geben mehrere Geräte an; nehmen Sie die ID`,
    GROUP_UNKNOWN: () => 'Diese Gruppe gibt es nicht',
    GROUP_HAS_RULES: () => 'Ihre Mitglieder folgen aus Regeln',
    GROUP_TWICE: () => 'Die Gruppe steht weiter oben schon einmal',
    GROUP_NAME: () => 'Eine Gruppe braucht einen Namen mit 1 bis 128 Zeichen',
    CSV_COLUMN_COUNT: () => 'Die Zeile hat zu viele oder zu wenige Spalten',
  },
};
