import type { Texts } from '../en';

export const settings: Texts['settings'] = {
  title: 'Policy-Manager-Endpunkt',
  lead: 'Wo Menschen und Geräte diesen Server finden und ob alles läuft, was er braucht.',
  unavailable: 'Die Einstellungen des Endpunkts sind nicht verfügbar',
  validate: 'Prüfen',
  running: 'Wird geprüft. Das dauert bis zu 30 Sekunden.',
  never: 'Noch nicht geprüft.',
  validated: 'Verbindung geprüft',
  validatedWithFaults: 'Geprüft: Etwas braucht Aufmerksamkeit',
  lastValidation: 'Letzte Prüfung',
  healthy: 'Eingerichtet und gesund',
  needsAttention: 'Braucht Aufmerksamkeit',
  by: (name) => `von ${name}`,
  remedy: 'Was zu tun ist:',
  took: (milliseconds) => `${milliseconds} ms`,
  statuses: {
    ok: 'In Ordnung',
    warning: 'Warnung',
    failed: 'Fehlgeschlagen',
    not_configured: 'Nicht eingerichtet',
  },
  checks: {
    database: 'Datenbank',
    clock: 'Uhr',
    enrollment_queue: 'Aufnahme-Warteschlange',
    identity_providers: 'Identitätsanbieter',
    keys: 'Schlüsselbund',
    public_url: 'Öffentliche URL',
    tls: 'Zertifikat',
    proxies: 'Proxys',
  },
  facts: {
    url: 'URL',
    others: 'Antwortet auch auf',
    listener: 'Lauscht auf',
    proxies: 'Proxys',
    proxy: (behind, trusted) =>
      !behind
        ? 'Keiner davor'
        : trusted.length > 0
          ? `Geglaubt wird: ${trusted.join(', ')}`
          : 'Davor, wird nicht geglaubt',
    serverKey: 'Schlüssel des Servers, den Geräte sich merken (SHA-256)',
    version: 'Version',
  },
};
