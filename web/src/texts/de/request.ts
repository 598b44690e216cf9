import type { Texts } from '../en';

export const request: Texts['request'] = {
  states: {
    pending: 'Offen',
    approved: 'Genehmigt',
    rejected: 'Abgelehnt',
    expired: 'Abgelaufen',
    superseded: 'Ersetzt',
    withdrawn: 'Zurückgezogen',
  },
  fields: {
    person: 'Person',
    peerId: 'Peer-ID',
    deviceKey: 'Geräteschlüssel',
    orgUniqueId: 'Organisations-ID',
    serialNumber: 'Seriennummer',
    platform: 'Plattform',
    agentVersion: 'Agent-Version',
    enrollmentKey: 'Aufnahmeschlüssel',
    expected: 'Erwartetes Gerät',
    grounds: 'Eingelassen, weil',
    requestedAt: 'Beantragt',
    expiresAt: 'Läuft ab',
    decidedBy: 'Entschieden von',
    decidedAt: 'Entschieden',
    note: 'Notiz',
  },
  grounds: {
    approved_by_person: 'jemand es genehmigt hat',
    enrollment_key: 'sein Aufnahmeschlüssel an die Person gebunden ist',
    policy_hook: 'der Richtlinien-Hook hat es hereingelassen',
    preapproved_key: 'es einen Schlüssel von der Liste erwarteter Geräte bewies',
    preapproved_password: 'es das Aufnahmepasswort eines erwarteten Geräts nannte',
    key_approved_before: 'sein Schlüssel schon genehmigt war',
  },
  keyDecides: 'Der Aufnahmeschlüssel sagt, wessen das Gerät ist; die Peer-ID, um die es bittet, zählt nicht.',
  wouldItGetIn: 'Käme es herein?',
  claimed: 'Alles hier außer den Fingerabdrücken gibt das Gerät selbst an.',
  fingerprints: 'Fingerabdrücke',
  sha256: 'Fingerabdruck (SHA-256)',
  sha1: 'Windows-Fingerabdruck (SHA-1, nur zum Suchen)',
  spoken: 'Zum Vorlesen',
  key: 'Fingerabdruck des Schlüssels (SHA-256)',
  noteTitle: 'Vor der Genehmigung vergleichen',
  note: {
    before:
      'Mit der Genehmigung nimmt der Inhaber dieser Peer-ID an Verteilungen teil. Führen Sie auf dem Gerät',
    after:
      'aus und vergleichen Sie den ganzen Fingerabdruck, in der Produktion immer. Gleichen Sie auch die Organisations-ID mit Ihrem Bestand ab.',
  },
  compare: {
    label: 'Fingerabdruck des Geräts zum Vergleich einfügen',
    hint: 'Jede Schreibweise geht: mit oder ohne Doppelpunkte, oder die Form zum Vorlesen.',
    match: 'Stimmt überein',
    noMatch: 'Stimmt nicht überein',
    noMatchHint: 'Das kann ein anderes Gerät sein, darum ist Genehmigen gesperrt.',
    sha1: 'Das ist der SHA-1-Fingerabdruck',
    checkDigit: (group) => `Prüfzeichen falsch in Gruppe ${group}`,
  },
  notYours: 'Über dieses Gerät zu entscheiden gehört nicht zu Ihrer Rolle.',
  approve: 'Genehmigen',
  reject: 'Ablehnen',
  missing: {
    title: 'Diese Peer-ID hat noch keine Person',
    hint: 'Ein Gerät wird immer für eine Person eingelassen. Legen Sie die Person mit der Peer-ID des Geräts an und genehmigen Sie dann.',
    hintOthers:
      'Ein Gerät wird immer für eine Person eingelassen. Bitten Sie jemanden, der Personen hinzufügen darf, die Person mit der Peer-ID des Geräts anzulegen.',
    open: 'Person mit dieser Peer-ID anlegen',
    submit: 'Person anlegen',
  },
  rejectTitle: (name) => `${name} ablehnen?`,
  rejectHint:
    'Das Gerät wird nicht eingelassen. Es kann später erneut fragen; ein früher genehmigter Schlüssel bleibt gültig.',
  reason: 'Grund',
  reasonTold: 'Bleibt im Prüfpfad und wird auf dem Gerät angezeigt.',
  tellDevice: 'Dem Gerät den Grund sagen',
  alsoBlock: 'Auch diesen Schlüssel sperren',
  blockHint:
    'Das Gerät wird nicht aufgenommen, und sein Schlüssel darf nicht wieder fragen, bis jemand die Sperre aufhebt. Ein früher genehmigter Schlüssel gilt weiter.',
  reopen: 'Antrag wieder öffnen',
  rivals: {
    title: 'Die andere Seite',
    lead: 'Zwei Geschichten, die nicht beide stimmen können. Vergleichen Sie beide mit den Geräten selbst, bevor Sie entscheiden.',
    kinds: {
      device_key_taken: 'Ein aufgenommenes Gerät hat diesen Geräteschlüssel, mit einem anderen Schlüssel.',
      key_enrolled: 'Ein aufgenommenes Gerät weist sich mit genau diesem Schlüssel aus.',
      device_key_claimed:
        'Ein anderer Antrag beansprucht diesen Geräteschlüssel, mit einem anderen Schlüssel.',
      claimed_otherwise: 'Dieser Schlüssel beanspruchte früher einen anderen Geräteschlüssel.',
    },
    enrolledAt: 'Aufgenommen',
    lastSeenAt: 'Zuletzt gehört',
    replaceHint:
      'Dasselbe Gerät, neu aufgesetzt oder mit neuem Schlüssel? Dann kann sein alter Schlüssel für den neuen gehen.',
    replace: 'Als Ersatz genehmigen',
  },
  reasonHint: 'Bleibt im Audit; das Gerät erfährt ihn nicht.',
};
