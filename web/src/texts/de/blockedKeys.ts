import type { Texts } from '../en';

export const blockedKeys: Texts['blockedKeys'] = {
  lead: 'Ein abgelehntes Gerät darf wieder fragen. Ein gesperrter Schlüssel nicht, wie auch immer sich das Gerät nennt.',
  label: 'Gesperrte Schlüssel',
  unavailable: 'Die gesperrten Schlüssel sind nicht verfügbar',
  empty: 'Kein Schlüssel ist gesperrt',
  emptyHint:
    'Wählen Sie „Auch diesen Schlüssel sperren“, wenn Sie einen Antrag ablehnen, der nicht wiederkommen soll.',
  noReason: 'Es wurde kein Grund angegeben.',
  columns: {
    displayName: 'Anzeigename',
    fingerprint: 'Fingerabdruck',
    blockedBy: 'Gesperrt von',
    blockedAt: 'Wann',
    actions: 'Aktionen',
  },
  copy: (name) => `Fingerabdruck von ${name} kopieren`,
  copied: 'Fingerabdruck kopiert',
  unblock: (name) => `Sperre von ${name} aufheben`,
  unblocked: (name) => `Sperre aufgehoben - ${name} darf wieder fragen`,
};
