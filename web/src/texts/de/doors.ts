import type { Texts } from '../en';

export const doors: Texts['doors'] = {
  invitation: {
    title: 'Willkommen bei Muster',
    lead: 'Sie wurden eingeladen. Wählen Sie ein Passwort, das nur Sie kennen.',
    for: 'Diese Einladung ist für',
    username: 'Benutzername',
    password: 'Passwort',
    repeat: 'Passwort wiederholen',
    submit: 'Passwort wählen und anmelden',
    until: 'Sie gilt bis',
    signedInAs: (name) =>
      `Sie sind als ${name} angemeldet. Wenn Sie annehmen, sind Sie stattdessen als der eingeladene Operator angemeldet.`,
    missing: 'Das Geheimnis der Einladung steht nicht in der Adresse',
    missingHint:
      'Es wird beim Öffnen aus der Adresse genommen, eine neu geladene Seite hat es also verloren. Öffnen Sie den Link, den Sie bekommen haben, noch einmal.',
    gone: 'Die Einladung gilt nicht mehr',
    goneHint:
      'Sie wurde benutzt, ist abgelaufen, oder eine andere trat an ihre Stelle. Bitten Sie einen Administrator um eine neue.',
    tooMany: 'Zu viele Versuche aus Ihrem Netz. Warten Sie eine Minute und öffnen Sie den Link dann erneut.',
    toSignIn: 'Zur Anmeldung',
  },
  strength: {
    label: 'Stärke',
    weak: 'Leicht zu erraten',
    fair: 'Ausreichend',
    good: 'Gut',
    strong: 'Stark',
  },
  handOff: {
    title: 'Ein Terminal bittet um Zugang',
    lead: 'Es bekommt ein API-Token, das darf, was Sie dürfen.',
    code: 'Code',
    computer: 'Computer',
    address: 'Von',
    since: 'Gefragt',
    warning:
      'Bestätigen Sie nur, was Sie gerade selbst begonnen haben, und nur, wenn das Terminal genau diesen Code zeigt.',
    confirm: 'Bestätigen',
    deny: 'Ablehnen',
    confirmed: 'Bestätigt',
    confirmedHint:
      'Das Terminal macht von selbst weiter. Sein Token steht in Ihrem Konto, wo Sie es widerrufen können.',
    denied: 'Abgelehnt',
    deniedHint:
      'Das Terminal hat nichts bekommen. Haben Sie es nicht begonnen, wollte jemand mit Ihrer Hilfe hinein: Sagen Sie es einem Administrator.',
    gone: 'Niemand fragt mit diesem Code',
    goneHint:
      'Er wurde schon beantwortet, oder zehn Minuten sind vorbei. Rufen Sie „muster login“ erneut auf.',
    enter: 'Tippen Sie den Code ein, den das Terminal zeigt.',
    field: 'Code des Terminals',
    look: 'Weiter',
    account: 'Zu meinem Konto',
    other: 'Anderen Code eingeben',
  },
};
