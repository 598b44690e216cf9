import type { Texts } from '../en';

export const common: Texts['common'] = {
  productName: 'Muster',
  loading: 'Wird geladen',
  cancel: 'Abbrechen',
  close: 'Schließen',
  retry: 'Erneut versuchen',
  refresh: 'Aktualisieren',
  stale: 'Was hier steht, ist der Stand von vorhin.',
  search: 'Suchen',
  clearSearch: 'Suche leeren',
  clearFilters: 'Filter zurücksetzen',
  undo: 'Rückgängig',
  optional: 'Optional',
  none: '—',
  copy: (what) => `${what} kopieren`,
  copied: (what) => `${what} kopiert`,
  copyFailed:
    'Der Browser hat das Kopieren nicht erlaubt. Markieren Sie den Text und kopieren Sie ihn von Hand.',
  typeWord: (word) => `Zum Bestätigen ${word} eingeben`,
  wordMissing: (word) => `Das Wort lautet ${word}.`,
  noMatches: 'Keine Treffer',
  noMatchesHint: 'Ändern Sie die Suche oder setzen Sie die Filter zurück.',
  dismiss: 'Meldung schließen',
  pager: {
    label: 'Seiten',
    next: 'Nächste Seite',
    previous: 'Vorherige Seite',
    pageSize: 'Zeilen pro Seite',
    range: (from, to) => (to < from ? 'Keine Zeilen' : `${from}–${to}`),
  },
};
