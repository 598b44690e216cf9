export const person = {
  back: 'All people',
  gone: 'This person does not exist',
  unavailable: 'The person is unavailable',
  status: { disabled: 'Disabled', erased: 'Erased' } as Record<string, string>,
  lead: (devices: number) =>
    devices === 0
      ? 'No device is enrolled for this person.'
      : devices === 1
        ? 'One device is enrolled for this person.'
        : `${devices} devices are enrolled for this person.`,
  about: 'About',
  fields: { status: 'Status', active: 'Active', userGroups: 'User groups' },
  devices: {
    title: 'Devices',
    none: 'No device has belonged to this person yet.',
    enrolled: 'Enrolled',
    unavailable: 'The devices are unavailable',
  },
  requests: {
    title: 'Enrollment requests',
    none: 'No device has asked for this person yet.',
    pending: 'Waiting for a decision',
    ended: 'Ended',
    requested: 'Requested',
    more: 'Older ones are not shown here; search the queue for the Peer ID.',
  },
};
