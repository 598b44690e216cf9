export const audit = {
  title: 'Audit',
  lead: 'Who did what to which thing, newest first.',
  listLabel: 'Audit trail',
  unavailable: 'The audit trail is unavailable',
  columns: { when: 'When', who: 'Who', action: 'Action', entity: 'Entity', details: 'Details' },
  actorKinds: { operator: 'Operator', token: 'API token', device: 'Device', system: 'System' } as Record<
    string,
    string
  >,
  detailsOf: (fields: string, action: string) => `${fields} of ${action}`,
  detailCount: (n: number) => (n === 1 ? '1 field' : `${n} fields`),
  noDetails: 'No details',
  onlyEntity: (entity: string) => `Only ${entity}`,
  filterEntity: (entity: string) => `Show only ${entity}`,
  empty: {
    title: 'Nothing recorded yet',
    hint: 'Every change made here or over the API is listed on this page.',
  },
};
