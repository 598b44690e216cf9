import type { Texts } from '../en';

export const access: Texts['access'] = {
  signIn: {
    title: 'Anmelden',
    lead: 'Geräteaufnahme in eigener Hand.',
    username: 'Benutzername',
    password: 'Passwort',
    submit: 'Anmelden',
    failed: 'Benutzername oder Passwort ist falsch.',
    tooMany: 'Zu viele Versuche. Warten Sie eine Minute und versuchen Sie es dann erneut.',
  },
  changePassword: {
    title: 'Neues Passwort wählen',
    lead: 'Das Passwort dieser Anmeldung hat jemand anderes festgelegt. Wählen Sie eines, das nur Sie kennen.',
    current: 'Aktuelles Passwort',
    next: 'Neues Passwort',
    hint: '12 bis 200 Zeichen. Ein Satz ist leicht zu merken.',
    repeat: 'Neues Passwort wiederholen',
    tooShort: 'Mindestens 12 Zeichen.',
    tooLong: 'Höchstens 200 Zeichen.',
    differs: 'Die beiden neuen Passwörter unterscheiden sich.',
    wrong: 'Das ist nicht das aktuelle Passwort.',
    submit: 'Passwort ändern',
    done: 'Passwort geändert',
  },
  showPassword: 'Passwort anzeigen',
  hidePassword: 'Passwort verbergen',
  signOut: 'Abmelden',
  userMenu: (name) => `Konto von ${name}`,
  previousSignIn: 'Letzte Anmeldung',
};
