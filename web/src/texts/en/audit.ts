import { auditActions } from './auditActions';

export const audit = {
  title: 'Audit',
  lead: 'Who did what to which thing, newest first.',
  listLabel: 'Audit trail',
  unavailable: 'The audit trail is unavailable',
  columns: { when: 'When', who: 'Who', action: 'Action', entity: 'Entity', seal: 'Seal', details: 'Details' },
  actorKinds: { operator: 'Operator', token: 'API token', device: 'Device', system: 'System' } as Record<
    string,
    string
  >,
  actions: auditActions,
  exporting: {
    button: 'Export',
    formats: { jsonl: 'JSON lines', csv: 'CSV', syslog: 'Syslog' },
    hints: {
      jsonl: 'With signed heads: can be verified anywhere',
      csv: 'For spreadsheets',
      syslog: 'RFC 5424, for log collectors',
    },
  },
  history: {
    title: 'History',
    older: 'Older',
    empty: 'Nothing is recorded of it.',
    inAudit: 'Show in Audit',
  },
  proof: {
    title: 'Proof',
    right: 'Checked by this browser: the row is in the log, and the log is signed by this key.',
    noCryptography: 'This browser checks proofs only over https. Use muster audit verify.',
    wrong: {
      leaf: 'The hash is not that of this row.',
      root: 'The path does not lead to the root of the head.',
      signature: 'The head is not signed by this key.',
    },
    seq: 'Row',
    size: 'Rows that the head tells of',
    leafHash: 'Hash of the row',
    root: 'Root',
    signedAt: 'Signed at',
    path: 'Path',
    steps: (n: number) => (n === 1 ? '1 hash' : `${n} hashes`),
    log: 'Log',
    key: 'Audit key (SHA-256)',
    leaf: 'What is sealed',
  },
  filterEntity: (entity: string) => `Show only ${entity}`,
  empty: {
    title: 'Nothing recorded yet',
    hint: 'Every change made here or over the API is listed on this page.',
  },
};
