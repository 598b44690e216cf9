/** Pages in front of the console or beside it: an invitation, and a terminal that asks. */
export const doors = {
  invitation: {
    title: 'Welcome to Muster',
    lead: 'You were invited. Choose a password that only you know.',
    for: 'This invitation is for',
    username: 'User name',
    password: 'Password',
    repeat: 'Repeat password',
    submit: 'Choose password and sign in',
    until: 'It counts until',
    signedInAs: (name: string) =>
      `You are signed in as ${name}. Accepting signs you in as the invited operator instead.`,
    missing: 'The secret of the invitation is not in the address',
    missingHint:
      'It is taken out of the address when the page opens, so a reloaded page has lost it. Open the link that you were given once more.',
    gone: 'The invitation counts no more',
    goneHint:
      'It was used, it has expired, or another one took its place. Ask an administrator for a new one.',
    tooMany: 'Too many attempts from your network. Wait a minute, then reload the link.',
    toSignIn: 'Go to sign-in',
  },
  strength: {
    label: 'Strength',
    weak: 'Easy to guess',
    fair: 'Fair',
    good: 'Good',
    strong: 'Strong',
  },
  handOff: {
    title: 'A terminal asks for access',
    lead: 'It gets an API token that may do what you may.',
    code: 'Code',
    computer: 'Computer',
    address: 'From',
    since: 'Asked',
    warning:
      'Confirm only what you have started yourself just now, and only if the terminal shows this very code.',
    confirm: 'Confirm',
    deny: 'Deny',
    confirmed: 'Confirmed',
    confirmedHint:
      'The terminal goes on by itself. Its token is listed in your account, where you can revoke it.',
    denied: 'Denied',
    deniedHint:
      'The terminal was given nothing. If you did not start it, somebody tried to get in with your help: tell an administrator.',
    gone: 'Nobody asks with this code',
    goneHint: 'It was answered already, or ten minutes have passed. Start "muster login" again.',
    enter: 'Type the code that the terminal shows.',
    field: 'Code of the terminal',
    look: 'Continue',
    account: 'Go to my account',
    other: 'Enter another code',
  },
};
