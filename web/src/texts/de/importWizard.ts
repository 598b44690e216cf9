import type { importWizard as english } from '../en/importWizard';

const rows = (n: number) => (n === 1 ? '1 Zeile' : `${n.toLocaleString('de')} Zeilen`);

const count = (n: number) => n.toLocaleString('de');

export const importWizard: typeof english = {
  existing: {
    label: (n) =>
      n === 1
        ? '1 Gerät wird schon erwartet, mit anderen Angaben'
        : `${n.toLocaleString('de')} Geräte werden schon erwartet, mit anderen Angaben`,
    replace: 'Ersetzen: Es gilt dann, was die Liste von ihnen sagt',
    skip: 'Überspringen: Sie und ihre Benutzer bleiben, wie sie sind; ihre Zeilen bewirken nichts',
    chosen: (n) =>
      `${rows(n)} ${n === 1 ? 'wird' : 'werden'} übersprungen: Die Geräte werden schon erwartet.`,
  },
  paste: {
    label: 'Oder Zellen aus einer Tabelle einfügen',
    hint: 'Die Zeilen samt Kopfzeile in der Tabelle kopieren und hier einfügen.',
    verb: 'Eingefügte Zellen hochladen',
  },
  notice: {
    committed: (n) =>
      `${rows(n.rows)}: ${count(n.imported)} übernommen, ${count(n.skipped)} übersprungen, ${count(n.failed)} fehlgeschlagen.`,
    undone: (n) => `${rows(n)}: zurückgenommen. Was die Liste ersetzt hatte, gilt wieder.`,
    show: 'Ergebnis zeigen',
    dismiss: (fileName) => `Schließen: ${fileName}`,
  },
};
