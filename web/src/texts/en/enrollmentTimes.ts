/** How long things take: what is usual, what is foretold, and what should be reached. Part of the texts of the enrollment status. */
export const enrollmentTimes = {
  /** What can be done about a wait, by what is waited for. */
  next: {
    human_decision: 'Approve or reject the request in the enrollment queue.',
    undo_window: 'Nothing: the device is told when the time is over.',
    device_confirmation: 'Switch the device on and connect it; it confirms by itself.',
    invitation: 'Invite the person, or check that the vendor lists the device.',
    device_start: 'Have the device switched on and connected.',
    credentials: 'Have somebody sign in on the device, or check its enrollment key.',
    admission: 'Nothing: the rules answer by themselves. If they do not, look at the health page.',
    identifier: 'Check which identifier the rules of admission ask for.',
    registration: 'Check that the device reaches this server.',
    device_setup: 'Look at the screen of the device; it may ask for something.',
    policies: 'Leave the device on. If it takes longer than usual, check-in by hand helps.',
    apps: 'Leave the device on. If it takes longer than usual, look for the app that does not install.',
    account_setup: 'Have the person finish signing in on the device.',
    user: 'Hand the device to its person.',
  } as Record<string, string>,
  steps: {
    'awaiting_approval.undo_window': 'Time to undo a decision',
    enrollment: 'Whole enrollment',
  } as Record<string, string>,
  usual: (median: string, p90: string) => `usually ${median}, 9 of 10 within ${p90}`,
  usualHint: (samples: number) => `From ${samples} in the last 30 days, on this platform by this method.`,
  eta: {
    about: (time: string) => `about ${time}`,
    p90: (time: string) => `9 of 10 within ${time}`,
    unknown: 'Cannot be said: a person is next, or too few have gone this way',
  },
  calibration: {
    held: (made: number, days: number, median: string, p90: string) =>
      `Estimates: of ${made} in the last ${days} days, ${median} % were done by the median (50 % would be right) and ${p90} % by the 90th percentile (90 %).`,
    few: (made: number) =>
      made === 0
        ? 'Estimates: none has come true or false yet. From twenty on, it stands here how good they are.'
        : `Estimates: ${made} have come true or false so far. From twenty on, it stands here how good they are.`,
  },
  targets: {
    lead: 'How fast and how well enrollment should go, over the last 30 days.',
    unavailable: 'The targets are unavailable',
    empty: 'No target is set',
    emptyHint:
      'A target says what should be reached: for example that 95 % of the devices install their apps within 40 minutes. When it is missed so often that the month cannot make up for it, it burns: a banner says so, and so does an event.',
    set: 'Set target',
    setTitle: 'Set a target',
    wasSet: 'The target is set',
    change: 'Change target',
    changeTitle: 'Change the target',
    changed: 'The target is changed',
    delete: 'Delete target',
    deleteTitle: (title: string) => `Delete the target: ${title}?`,
    deleteHint: 'What was counted stays. Somebody can set it again, and it shows the same month.',
    deleted: 'The target is deleted',
    exists: 'A target for the same step, devices and time is set already. Change that one.',
    moved: 'Somebody else changed this target meanwhile. Close this and look at it again.',
    whole: 'Whole enrollment',
    success: 'Success',
    everyDevice: 'All devices',
    demandTime: (percent: string, time: string) => `${percent} % within ${time}`,
    demandSuccess: (percent: string) => `${percent} % succeed`,
    burning: 'Burning',
    burningHint:
      'Misses come at least three times as often as the month can bear, over six hours and over the last one.',
    met: 'Met',
    missed: 'Missed',
    quiet: 'No data yet',
    noSamples: 'Nothing to judge in the last 30 days. As soon as devices get there, it stands here.',
    attained: (percent: string, met: number, samples: number) => `${percent} % (${met} of ${samples})`,
    rate: (rate: string, samples: number) => `${rate} × (n = ${samples})`,
    windows: {
      month: 'Allowance used, 30 days',
      sixHours: 'Rate of the last 6 hours',
      lastHour: 'Rate of the last hour',
      nothing: 'Nothing came to an end',
    },
    burns: (title: string, demand: string, since: string) =>
      `${title}: the target (${demand}) burns since ${since}.`,
    open: 'See the targets',
    form: {
      kind: 'What should be reached',
      duration: 'A time',
      success: 'Success',
      step: 'Step',
      devices: 'Devices',
      minutes: 'Within',
      percent: 'Percent of the devices',
      percentHint: '70 to 99.9. What is left may miss it.',
      percentFault: 'A number from 70 to 99.9.',
      simulated: 'Simulated fleets count, too',
    },
  },
};
