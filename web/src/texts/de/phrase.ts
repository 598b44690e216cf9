import type { Texts } from '../en';

export const phrase: Texts['phrase'] = {
  title: 'Wörter zum Vergleichen',
  label: 'Wörter dieses Antrags',
  ask: 'Lassen Sie sich von der Person am Gerät die vier Wörter vorlesen, die es zeigt. Genehmigen Sie nur, wenn alle vier gleich sind.',
  none: 'Es gibt keine Wörter: Der Agent auf dem Gerät ist zu alt dafür, oder er hat seine Hälfte noch nicht gezeigt. Vergleichen Sie stattdessen den Fingerabdruck.',
};

export const phone: Texts['phone'] = {
  title: 'Dieses Gerät einlassen?',
  lead: 'Es wartet darauf, dass jemand entscheidet.',
  device: 'Gerät',
  same: 'Die Wörter sind gleich: genehmigen',
  differ: 'Sie sind verschieden: ablehnen',
  differReason: 'Die Wörter sind verschieden.',
  noPerson:
    'Keine Person hat die Peer-ID, nach der dieses Gerät fragt. Legen Sie die Person zuerst in der Warteschlange an.',
  toRequest: 'In der Warteschlange öffnen',
  toQueue: 'Zur Warteschlange',
  outcome: {
    approved: 'Genehmigt',
    rejected: 'Abgelehnt',
    expired: 'Abgelaufen',
    superseded: 'Ersetzt',
    withdrawn: 'Zurückgezogen',
  },
  decidedBy: (name) => `Entschieden von ${name}.`,
  ended:
    'Hier ist nichts mehr zu entscheiden. Wartet das Gerät noch, scannen Sie den Code, den es jetzt zeigt.',
  gone: {
    title: 'Kein solcher Antrag für Sie',
    hint: 'Vielleicht gehört er zu Gerätegruppen außerhalb Ihrer Rolle oder zu einem anderen Server. Scannen Sie den Code des Geräts noch einmal, oder fragen Sie einen Administrator.',
  },
  notAllowed: {
    title: 'Entscheiden gehört nicht zu Ihrer Rolle',
    hint: 'Ein Administrator kann Ihnen die Rolle zum Genehmigen geben. Öffnen Sie dann diese Adresse noch einmal.',
  },
};
