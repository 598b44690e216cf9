import type { Texts } from '../en';

export const shell: Texts['shell'] = {
  skipToContent: 'Zum Inhalt springen',
  openNavigation: 'Navigation öffnen',
  navigation: 'Hauptnavigation',
  groups: {
    enroll: 'Aufnahme',
    devices: 'Geräte',
    policy: 'Richtlinien',
    admin: 'Verwaltung',
    settings: 'Einstellungen',
  },
  items: {
    enrollmentStatus: 'Aufnahmestatus',
    devices: 'Verwalten',
    people: 'Personen',
    groups: 'Gerätegruppen',
    enrollmentKeys: 'Aufnahmeschlüssel',
    restrictions: 'Aufnahmebeschränkungen',
    suppose: 'Käme es herein?',
    sharedKeys: 'Geteilte Schlüssel',
    access: 'Zugang',
    audit: 'Audit',
    endpoint: 'Policy-Manager-Endpunkt',
    keys: 'Schlüssel',
  },
  shared: (n) => (n === 1 ? '1 geteilter Schlüssel wartet' : `${n} geteilte Schlüssel warten`),
  pending: (n) => (n === 1 ? '1 Antrag wartet' : `${n} Anträge warten`),
  appearance: 'Darstellung',
  modes: { light: 'Hell', dark: 'Dunkel', system: 'System' },
  language: 'Sprache',
  notFound: {
    title: 'Diese Seite gibt es nicht',
    hint: 'Die Adresse ist vielleicht vertippt, oder die Seite ist umgezogen.',
    home: 'Zur Aufnahme-Warteschlange',
  },
  crashed: {
    title: 'Auf dieser Seite ist etwas schiefgegangen',
    hint: 'Auf dem Server ging nichts verloren. Laden Sie die Seite neu.',
    reload: 'Neu laden',
  },
  sessionUnavailable: 'Muster ist nicht erreichbar',
};
