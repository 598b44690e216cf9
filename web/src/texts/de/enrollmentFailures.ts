import type { Texts } from '../en';

export const enrollmentFailures: Texts['enrollmentStatus']['failures'] = {
  listLabel: 'Fehler',
  unavailable: 'Die Fehler sind nicht verfügbar',
  columns: { device: 'Gerät', error: 'Fehler', reason: 'Grund', at: 'Wann', state: 'Stand' },
  filter: { reason: 'Grund', state: 'Stand', open: 'Offen', settled: 'Erledigt', all: 'Alle' },
  empty: 'Nichts ist fehlgeschlagen',
  emptyHint: 'Wenn ein Versuch fehlschlägt, steht er hier mit seiner Ursache und dem, was zu tun ist.',
  open: 'Braucht Aufmerksamkeit',
  resolutions: {
    marked: 'Als erledigt markiert',
    retried: 'Im zweiten Anlauf gelungen',
    enrolled_later: 'Später aufgenommen',
  },
  cause: 'Was geschehen ist',
  fix: 'Was zu tun ist',
  causes: 'Was der Fehler bedeuten kann',
  source: (confidence) => `Quelle: ${confidence}`,
  confidence: {
    high: 'aus einer Primärquelle bekannt',
    medium: 'aus einer Sekundärquelle bekannt',
    unverified: 'nicht geprüft',
  },
  others: {
    title: 'Andere damit',
    none: (days) => `Sonst hatte ihn in den letzten ${days} Tagen niemand.`,
    sameCode: (n, days) =>
      n === 1
        ? `1 anderes Gerät mit diesem Code in ${days} Tagen:`
        : `${n} andere Geräte mit diesem Code in ${days} Tagen:`,
    sameCategory: (n, days) =>
      n === 1
        ? `1 anderes Gerät aus diesem Grund in ${days} Tagen:`
        : `${n} andere Geräte aus diesem Grund in ${days} Tagen:`,
    retried: (n) => `${n} im zweiten Anlauf aufgenommen`,
    enrolledLater: (n) => `${n} in einem späteren Versuch aufgenommen`,
    marked: (n) => `${n} von einem Menschen erledigt`,
    open: (n) => `${n} noch offen`,
    within: (time) => `Die Hälfte der aufgenommenen war es binnen ${time}.`,
  },
  possible: 'Möglich: Der Code allein entscheidet nicht.',
  stage: 'Abschnitt',
  code: 'Code',
  symbol: 'Symbol',
  resolve: 'Als erledigt markieren',
  retry: 'Noch einmal versuchen',
  resolved: 'Der Fehler ist als erledigt markiert',
  retried: 'Die Aufnahme geht weiter, wo sie war',
};
