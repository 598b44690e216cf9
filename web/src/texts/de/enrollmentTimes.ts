import type { enrollmentTimes as english } from '../en/enrollmentTimes';

export const enrollmentTimes: typeof english = {
  next: {
    human_decision: 'Den Antrag in der Warteschlange genehmigen oder ablehnen.',
    undo_window: 'Nichts: Das Gerät erfährt es, sobald die Zeit um ist.',
    device_confirmation: 'Das Gerät einschalten und verbinden; es bestätigt von selbst.',
    invitation: 'Die Person einladen oder prüfen, ob der Anbieter das Gerät führt.',
    device_start: 'Das Gerät einschalten und verbinden lassen.',
    credentials: 'Jemanden am Gerät anmelden lassen oder seinen Aufnahmeschlüssel prüfen.',
    admission: 'Nichts: Die Regeln antworten von selbst. Wenn nicht, den Zustand des Servers ansehen.',
    identifier: 'Prüfen, welche Kennung die Regeln der Zulassung verlangen.',
    registration: 'Prüfen, ob das Gerät diesen Server erreicht.',
    device_setup: 'Den Bildschirm des Geräts ansehen; vielleicht fragt es etwas.',
    policies: 'Das Gerät eingeschaltet lassen. Dauert es länger als üblich, hilft es, von Hand abzugleichen.',
    apps: 'Das Gerät eingeschaltet lassen. Dauert es länger als üblich, nach der App sehen, die sich nicht installiert.',
    account_setup: 'Die Person die Anmeldung am Gerät abschließen lassen.',
    user: 'Das Gerät seiner Person übergeben.',
  },
  steps: {
    'awaiting_approval.undo_window': 'Zeit für das Zurücknehmen einer Entscheidung',
    enrollment: 'Ganze Aufnahme',
  },
  usual: (median, p90) => `meist ${median}, 9 von 10 binnen ${p90}`,
  usualHint: (samples) => `Aus ${samples} der letzten 30 Tage, auf dieser Plattform mit diesem Verfahren.`,
  eta: {
    about: (time) => `etwa ${time}`,
    p90: (time) => `9 von 10 binnen ${time}`,
    unknown: 'Lässt sich nicht sagen: Eine Person ist am Zug, oder zu wenige sind diesen Weg gegangen',
  },
  calibration: {
    held: (made, days, median, p90) =>
      `Vorhersagen: Von ${made} der letzten ${days} Tage waren ${median} % bis zum Median fertig (richtig wären 50 %) und ${p90} % bis zum 90. Perzentil (90 %).`,
    few: (made) =>
      made === 0
        ? 'Vorhersagen: Noch ist keine eingetroffen oder verfehlt. Ab zwanzig steht hier, wie gut sie sind.'
        : `Vorhersagen: ${made} sind bisher eingetroffen oder verfehlt. Ab zwanzig steht hier, wie gut sie sind.`,
  },
  targets: {
    lead: 'Wie schnell und wie gut die Aufnahme gehen soll, über die letzten 30 Tage.',
    unavailable: 'Die Ziele sind nicht verfügbar',
    empty: 'Kein Ziel ist gesetzt',
    emptyHint:
      'Ein Ziel sagt, was erreicht werden soll: zum Beispiel, dass 95 % der Geräte ihre Apps binnen 40 Minuten installieren. Wird es so oft verfehlt, dass der Monat es nicht mehr ausgleichen kann, brennt es: Ein Hinweis sagt es, und ein Ereignis.',
    set: 'Ziel setzen',
    setTitle: 'Ein Ziel setzen',
    wasSet: 'Das Ziel ist gesetzt',
    change: 'Ziel ändern',
    changeTitle: 'Das Ziel ändern',
    changed: 'Das Ziel ist geändert',
    delete: 'Ziel löschen',
    deleteTitle: (title) => `Das Ziel löschen: ${title}?`,
    deleteHint: 'Was gezählt wurde, bleibt. Wer es wieder setzt, sieht denselben Monat.',
    deleted: 'Das Ziel ist gelöscht',
    exists:
      'Ein Ziel für denselben Schritt, dieselben Geräte und dieselbe Zeit gibt es schon. Ändern Sie jenes.',
    moved: 'Jemand hat dieses Ziel inzwischen geändert. Schließen Sie dies und sehen Sie es noch einmal an.',
    whole: 'Ganze Aufnahme',
    success: 'Erfolg',
    everyDevice: 'Alle Geräte',
    demandTime: (percent, time) => `${percent} % binnen ${time}`,
    demandSuccess: (percent) => `${percent} % gelingen`,
    burning: 'Brennt',
    burningHint:
      'Es wird mindestens dreimal so oft verfehlt, wie der Monat es trägt, über sechs Stunden und über die letzte.',
    met: 'Erreicht',
    missed: 'Verfehlt',
    quiet: 'Noch keine Daten',
    noSamples:
      'In den letzten 30 Tagen gibt es nichts zu beurteilen. Sobald Geräte so weit sind, steht es hier.',
    attained: (percent, met, samples) => `${percent} % (${met} von ${samples})`,
    rate: (rate, samples) => `${rate} × (n = ${samples})`,
    windows: {
      month: 'Spielraum verbraucht, 30 Tage',
      sixHours: 'Tempo der letzten 6 Stunden',
      lastHour: 'Tempo der letzten Stunde',
      nothing: 'Nichts kam zu einem Ende',
    },
    burns: (title, demand, since) => `${title}: Das Ziel (${demand}) brennt seit ${since}.`,
    open: 'Die Ziele ansehen',
    form: {
      kind: 'Was erreicht werden soll',
      duration: 'Eine Zeit',
      success: 'Erfolg',
      step: 'Schritt',
      devices: 'Geräte',
      minutes: 'Binnen',
      percent: 'Prozent der Geräte',
      percentHint: '70 bis 99,9. Was übrig bleibt, darf es verfehlen.',
      percentFault: 'Eine Zahl von 70 bis 99,9.',
      simulated: 'Simulierte Flotten zählen mit',
    },
  },
};
