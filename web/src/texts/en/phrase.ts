/** The four words. They themselves are English everywhere: they are compared, not read. */
export const phrase = {
  title: 'Words to compare',
  label: 'Words of this request',
  ask: 'Ask the person at the device to read out the four words that it shows. Approve only if all four are the same.',
  none: 'There are no words: the agent on the device is too old for them, or it has not shown its half yet. Compare the fingerprint instead.',
};

/** The page that the QR code of a waiting device opens. */
export const phone = {
  title: 'Let this device in?',
  lead: 'It waits for somebody to decide.',
  device: 'Device',
  same: 'The words are the same: approve',
  differ: 'They differ: reject',
  differReason: 'The words differ.',
  noPerson: 'No person has the Peer ID that this device asks for. Create the person in the queue first.',
  toRequest: 'Open in the queue',
  toQueue: 'Go to the queue',
  outcome: {
    approved: 'Approved',
    rejected: 'Rejected',
    expired: 'Expired',
    superseded: 'Superseded',
    withdrawn: 'Withdrawn',
  } as Record<string, string>,
  decidedBy: (name: string) => `Decided by ${name}.`,
  ended: 'Nobody has to decide any more. If the device still waits, scan the code that it shows now.',
  gone: {
    title: 'No such request for you',
    hint: 'It may belong to device groups that your role does not cover, or to another server. Scan the code of the device again, or ask an administrator.',
  },
  notAllowed: {
    title: 'Deciding is not for your role',
    hint: 'An administrator can grant you the role of an approver. Then open this address again.',
  },
};
