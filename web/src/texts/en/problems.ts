export const problems = {
  codeLabel: 'Code',
  traceLabel: 'Trace',
  docs: 'Read more',
  unreachable: {
    title: 'The server does not answer',
    detail: 'Check that Muster is running and that this browser can reach it, then try again.',
  },
  unexpectedAnswer: {
    title: 'The server answered in an unexpected way',
    detail: 'A proxy in between may be the cause. Try again; if it stays, look at the server log.',
  },
};
