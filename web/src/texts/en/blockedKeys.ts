export const blockedKeys = {
  lead: 'A rejected device may ask again. A blocked key may not, whatever the device calls itself.',
  label: 'Blocked keys',
  unavailable: 'Blocked keys are unavailable',
  empty: 'No key is blocked',
  emptyHint: 'Tick "Also block this key" when you reject a request that must not come back.',
  noReason: 'No reason was given.',
  columns: {
    displayName: 'Display Name',
    fingerprint: 'Fingerprint',
    blockedBy: 'Blocked by',
    blockedAt: 'When',
    actions: 'Actions',
  },
  copy: (name: string) => `Copy fingerprint of ${name}`,
  copied: 'Fingerprint copied',
  unblock: (name: string) => `Lift the block on ${name}`,
  unblocked: (name: string) => `Block lifted - ${name} may ask again`,
};
