import type { Texts } from '../en';

export const audit: Texts['audit'] = {
  title: 'Audit',
  lead: 'Wer was woran getan hat, das Neueste zuerst.',
  listLabel: 'Audit-Protokoll',
  unavailable: 'Das Audit-Protokoll ist nicht verfügbar',
  columns: { when: 'Wann', who: 'Wer', action: 'Aktion', entity: 'Gegenstand', details: 'Einzelheiten' },
  actorKinds: { operator: 'Operator', token: 'API-Token', device: 'Gerät', system: 'System' },
  detailsOf: (fields, action) => `${fields} von ${action}`,
  detailCount: (n) => (n === 1 ? '1 Feld' : `${n} Felder`),
  noDetails: 'Keine Einzelheiten',
  onlyEntity: (entity) => `Nur ${entity}`,
  filterEntity: (entity) => `Nur ${entity} zeigen`,
  empty: {
    title: 'Noch nichts verzeichnet',
    hint: 'Jede Änderung, hier oder über die API, steht auf dieser Seite.',
  },
};
