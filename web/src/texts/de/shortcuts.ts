import type { Texts } from '../en';

export const shortcuts: Texts['shortcuts'] = {
  title: 'Tastenkürzel',
  on: 'Einzelne Tasten tun etwas',
  groups: [
    {
      name: 'Überall',
      keys: {
        '/': 'Suchen',
        e: 'Die Ansicht als Datei',
        'g l': 'Zur Startseite, die live ist',
        'g d': 'Zu den Geräten',
        'g s': 'Zum Aufnahmestatus',
        'g q': 'Zur Warteschlange',
        'g p': 'Zu den Personen',
        'g h': 'Zum Verlauf der Anträge',
        '?': 'Diese Tasten zeigen',
      },
    },
    {
      name: 'In der Warteschlange',
      keys: {
        j: 'Nächster Antrag',
        k: 'Voriger Antrag',
        x: 'Antrag auswählen oder abwählen',
        a: 'Antrag genehmigen',
        d: 'Antrag ablehnen',
        Enter: 'Antrag öffnen',
      },
    },
  ],
};
