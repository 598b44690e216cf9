import type { Texts } from '../en';

export const live: Texts['live'] = {
  status: { open: 'Live', connecting: 'Verbindet', offline: 'Offline' },
  explain: {
    open: 'Änderungen erscheinen hier von selbst.',
    connecting: 'Die Verbindung wird aufgebaut. Bis dahin hilft Aktualisieren.',
    offline:
      'Die Verbindung ist unterbrochen und wird von selbst wieder versucht. Bis dahin hilft Aktualisieren.',
  },
  arrivals: (n) => (n === 1 ? '1 neuer, anzeigen' : `${n} neue, anzeigen`),
};
