type Words = Record<string, string>;

const devices = (n: number) => (n === 1 ? '1 device' : `${n.toLocaleString('en')} devices`);

export const restrictions = {
  title: 'Enrollment Restrictions',
  lead: 'Who may not come in. Devices that are in stay in.',
  listLabel: 'Enrollment restrictions',
  unavailable: 'The enrollment restrictions are unavailable',
  add: 'Add restriction',
  addTitle: 'Add an enrollment restriction',
  suppose: 'Would this device get in?',
  off: 'Off',
  anySystem: 'Every system',
  only: (platforms: string) => `Only for ${platforms}.`,
  changed: (who: string) => `${who},`,
  saved: (name: string) => `${name} is saved. It counts for the next device that asks.`,
  deleted: (name: string) => `${name} is deleted`,
  delete: 'Delete restriction',
  deleteTitle: (name: string) => `Delete ${name}?`,
  deleteHint: 'From now on devices come in that it kept out. It can be added again.',
  empty: {
    title: 'Nothing is restricted',
    hint: 'Every device that a person approves or an enrollment key vouches for comes in. Say what shall not: an old system, a platform, a sixth laptop. Before you save, you see whom it would have kept out in the last 30 days.',
    hintReader: 'An administrator can add restrictions.',
  },
  preApproved: {
    title: 'Pre-approved devices',
    hint: 'Devices that somebody put on the list before they come. Those that are in stay in.',
    label: 'Pre-approved Devices Only',
    save: 'Save',
    savedOn: 'From now on only expected devices come in',
    savedOff: 'Devices that nobody expects may ask again',
    notSaved: 'It was not saved',
    unavailable: 'Whether only expected devices come in is unavailable',
    changed: (who: string) => `Changed by ${who},`,
    nothingExpected:
      'Nothing is on the list: no new device can come in. Import expected devices, or switch this off.',
    nothingWouldCome: 'Nothing is on the list. Once you save this, no new device can come in.',
  },
  kinds: {
    device_limit: 'Devices for each person',
    minimum_os: 'Oldest version',
    platform: 'Platforms',
    ownership: 'Ownership',
    hours: 'Hours of the week',
    closed: 'A time when nobody comes in',
  } as Words,
  kindHints: {
    device_limit: 'A person has no more devices than this.',
    minimum_os: 'Nothing older comes in. A system that tells no version counts as too old.',
    platform: 'None of the chosen platforms comes in.',
    ownership: 'Only devices of the chosen ownership come in.',
    hours: 'Devices come in within these hours only.',
    closed: 'Nobody comes in from the one time to the other.',
  } as Words,
  effects: { refuse: 'Refuses', ask: 'A person decides' } as Words,
  effectHints: {
    refuse: 'The device is told why. Nobody can approve it as long as the restriction stands.',
    ask: 'The device waits in the enrollment queue, and an approver may let it in all the same.',
  } as Words,
  ownerships: { corporate: 'Corporate', unknown: 'Unknown', personal: 'Personal' } as Words,
  days: {
    monday: 'Monday',
    tuesday: 'Tuesday',
    wednesday: 'Wednesday',
    thursday: 'Thursday',
    friday: 'Friday',
    saturday: 'Saturday',
    sunday: 'Sunday',
  } as Words,
  sentences: {
    platform: (platforms: string) => `No ${platforms}.`,
    minimumOs: (what: string, version: string) => `${what}: version ${version} or later.`,
    ownership: (which: string) => `Only: ${which}.`,
    deviceLimit: (limit: number, unusedDays: number | null) =>
      unusedDays === null
        ? `At most ${devices(limit)} for each person.`
        : `At most ${devices(limit)} for each person; unused for more than ${unusedDays} days does not count.`,
    hours: (days: string, opens: string, closes: string, zone: string) =>
      `${days}, ${opens} to ${closes} (${zone}).`,
    closed: (from: string, until: string) => `Nobody from ${from} until ${until}.`,
  },
  form: {
    name: 'Name',
    nameHint: 'What it is for, such as "No sixth laptop".',
    kind: 'What it restricts',
    platforms: 'Platforms',
    platformsHint: 'None chosen: all of them.',
    platformsBlocked: 'These do not come in.',
    effect: 'What happens',
    enabled: 'On',
    deviceLimit: 'Devices',
    ignoreUnusedDays: 'Days after which an unused device does not count',
    ignoreUnusedDaysHint: 'Empty: every device counts.',
    minimumVersion: 'Oldest version that may come in',
    minimumVersionHint: 'Such as 24.04 or 10.0.22631.',
    osName: 'Only systems whose name begins with',
    osNameHint: 'Such as Ubuntu. Empty: all; versions of different systems cannot be compared.',
    ownerships: 'May come in',
    ownershipsHint: 'Corporate: an enrollment key vouches for it. Unknown: nothing says whose it is.',
    days: 'Days',
    opensAt: 'From',
    closesAt: 'To',
    timeZone: 'Time zone',
    timeZoneHint: 'Such as Europe/Berlin. Summer time is minded.',
    from: 'From',
    until: 'Until',
    localTime: 'By the clock of this browser.',
    submit: 'Save restriction',
  },
  preview: {
    submit: 'Try it on the last 30 days',
    listLabel: 'Attempts that would have ended otherwise',
    nobody: 'Nobody asked to enroll in the last 30 days.',
    nothing: (of: number) =>
      `Nothing would have changed: all ${of.toLocaleString('en')} attempts end as they did.`,
    wouldRefuse: (n: number, of: number) =>
      `Would have refused ${n.toLocaleString('en')} of ${of.toLocaleString('en')}.`,
    wouldHold: (n: number, of: number) =>
      `Would have asked a person about ${n.toLocaleString('en')} of ${of.toLocaleString('en')}.`,
    wouldAdmit: (n: number, of: number) =>
      `Would have let in ${n.toLocaleString('en')} of ${of.toLocaleString('en')}.`,
    notJudged: (n: number) =>
      `${n.toLocaleString('en')} attempts are too old: what they said is not known any more.`,
    cut: (n: number) => `There were more; these are the newest ${n.toLocaleString('en')}.`,
    change: (was: string, wouldBe: string) => `${was}, would have been ${wouldBe}`,
  },
  allowance: {
    used: (n: number, limit: number) => `${n} of ${limit} devices`,
    longestUnused: (days: number) => `Longest unused, for ${days} ${days === 1 ? 'day' : 'days'}:`,
    offer: '– open it to revoke it and make room for another.',
  },
};
