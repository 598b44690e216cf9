import type { Texts } from '../en';

export const problems: Texts['problems'] = {
  codeLabel: 'Code',
  traceLabel: 'Kennung',
  docs: 'Mehr dazu',
  unreachable: {
    title: 'Der Server antwortet nicht',
    detail: 'Prüfen Sie, ob Muster läuft und dieser Browser es erreicht, und versuchen Sie es erneut.',
  },
  unexpectedAnswer: {
    title: 'Der Server hat unerwartet geantwortet',
    detail:
      'Ein zwischengeschalteter Proxy kann die Ursache sein. Bleibt es dabei, hilft das Server-Protokoll.',
  },
};
