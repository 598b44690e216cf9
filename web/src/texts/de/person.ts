import type { Texts } from '../en';

export const person: Texts['person'] = {
  back: 'Alle Personen',
  gone: 'Diese Person gibt es nicht',
  unavailable: 'Die Person ist nicht verfügbar',
  status: { disabled: 'Gesperrt', erased: 'Gelöscht' },
  lead: (devices) =>
    devices === 0
      ? 'Für diese Person ist kein Gerät aufgenommen.'
      : devices === 1
        ? 'Für diese Person ist ein Gerät aufgenommen.'
        : `Für diese Person sind ${devices} Geräte aufgenommen.`,
  about: 'Angaben',
  fields: { status: 'Status', active: 'Aktiv', userGroups: 'Benutzergruppen' },
  devices: {
    title: 'Geräte',
    none: 'Noch hat dieser Person kein Gerät gehört.',
    enrolled: 'Aufgenommen',
    unavailable: 'Die Geräte sind nicht verfügbar',
  },
  requests: {
    title: 'Aufnahmeanträge',
    none: 'Noch hat kein Gerät für diese Person gefragt.',
    pending: 'Wartet auf eine Entscheidung',
    ended: 'Beendet',
    requested: 'Beantragt',
    more: 'Ältere stehen hier nicht; suchen Sie in der Warteschlange nach der Peer-ID.',
  },
};
