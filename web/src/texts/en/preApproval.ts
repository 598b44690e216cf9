import { importFields } from './importFields';

const devices = (n: number) => (n === 1 ? '1 device' : `${n.toLocaleString('en')} devices`);
const rows = (n: number) => (n === 1 ? '1 row' : `${n.toLocaleString('en')} rows`);

export const preApproval = {
  trailLabel: 'Where this is',
  trail: ['Enroll', 'All Enrollments', 'Enterprise', 'Pre-approve'],
  title: 'Pre-approve',
  lead: 'Say which devices are expected before their users enroll them: their owner, their groups and what they get are ready when they come.',
  listLabel: 'Uploaded lists',
  unavailable: 'The uploaded lists are unavailable',
  gone: 'This import does not exist',
  back: 'Pre-approve',
  begin: 'Upload a list',
  sample: 'Download sample CSV file',
  empty: {
    title: 'No list was uploaded yet',
    hint: 'A list is a CSV file or an Excel workbook with one device in each row: name, email, ownership, serial number and platform. Nothing counts before you have seen what it would do, and all of it can be undone.',
  },
  columns: {
    fileName: 'File',
    state: 'State',
    totals: 'Rows',
    uploadedBy: 'Uploaded by',
    uploadedAt: 'Uploaded',
  },
  rows,
  totals: (t: { new: number; changed: number; same: number; conflict: number; error: number }) =>
    [
      t.new && `${t.new} new`,
      t.changed && `${t.changed} changed`,
      t.same && `${t.same} same`,
      t.conflict && `${t.conflict} in conflict`,
      t.error && `${t.error} wrong`,
    ]
      .filter(Boolean)
      .join(', ') || '—',
  states: {
    uploaded: 'Mapping needed',
    checking: 'Checking',
    previewed: 'Not committed',
    committing: 'Committing',
    committed: 'Committed',
    undoing: 'Undoing',
    undone: 'Undone',
    cancelled: 'Cancelled',
  } as Record<string, string>,
  outcomes: { new: 'New', changed: 'Changed', same: 'Same', conflict: 'Conflict', error: 'Error' },
  counted: (name: string, n: number) => `${name} ${n.toLocaleString('en')}`,
  levels: { error: 'Error', warning: 'Warning', choice: 'To decide' } as Record<string, string>,
  newTitle: 'Upload a list',
  uploaded: (who: string, rowsText: string) => `${rowsText}, uploaded by ${who}`,
  stepsLabel: 'Steps',
  stepOf: (n: number, all: number) => `Step ${n} of ${all}:`,
  steps: {
    domain: 'Domain',
    file: 'File',
    map: 'Map keys',
    rows: 'Rows',
    send: 'Requests',
    result: 'Result',
  },
  next: 'Next',
  previous: 'Back',
  domain: {
    title: 'Select Domain',
    hint: 'Where the users of the list belong.',
    local: 'Local',
    localHint: 'Users of Muster itself; everything about them stands in the list.',
  },
  file: {
    title: 'Choose file',
    hint: 'CSV in any usual encoding and with any usual delimiter, or an Excel workbook (.xlsx).',
    choose: 'Choose file',
    drop: 'or drop it here',
    sending: 'Upload',
    sent: (sent: string, total: string) => `${sent} of ${total} sent`,
    reading: 'Sent. The server reads the file.',
    refused: 'The file cannot be read',
    columns:
      'Every row needs a name, an email address, ownership (personal or corporate), a serial number and a platform. Everything else may be left out.',
  },
  map: {
    readTitle: 'How the file was read',
    readHint: 'Look at names with accents: when they are wrong, choose another encoding.',
    guess: 'The encoding is a guess: the same bytes would be other text in another one.',
    encoding: 'Encoding',
    delimiter: 'Delimiter',
    delimiters: { ',': 'Comma', ';': 'Semicolon', '\t': 'Tab', '|': 'Vertical bar' } as Record<
      string,
      string
    >,
    worksheet: 'Worksheet',
    unreadable: (fault: string) => `The file cannot be read in this way. ${fault}`,
    firstRows: 'First rows of the file',
    line: 'Line',
    title: 'Map keys',
    hint: 'Which column is which field. Correct what was recognised wrongly.',
    remembered: 'A list with this header was committed before: its mapping is used again.',
    field: (header: string) => `Field of ${header}`,
    nameless: (n: number) => `Column ${n}`,
    leaveOut: 'Leave out',
    hidden: 'Not shown',
    empty: 'Empty in the first rows',
    confidence: {
      exact: { label: 'Recognised', hint: 'The column has the name of the field.' },
      alias: { label: 'Recognised', hint: 'The column has another word for the field.' },
      similar: { label: 'Guessed', hint: 'The name is only similar, or another column is more likely.' },
      own: { label: 'Chosen', hint: 'Somebody chose it.' },
      left: { label: 'Left out', hint: 'Nothing of this column is taken.' },
    },
    missing: (names: string) => `Required and not mapped: ${names}.`,
    twice: (names: string) => `Mapped from more than one column: ${names}.`,
    check: 'Next: check rows',
  },
  rowsStep: {
    title: 'Preview of the rows',
    hint: 'What the list would do. Nothing is saved or sent yet.',
    unavailable: 'The rows are unavailable',
    none: 'No row has been checked yet.',
    checking: 'Check',
    checked: (done: number, all: number) => `${done.toLocaleString('en')} of ${rows(all)} checked`,
    filter: 'Show rows',
    all: (n: number) => `All ${n.toLocaleString('en')}`,
    line: (n: number) => `Line ${n}`,
    nobody: 'No name',
    changes: 'What changes',
    findings: 'What is to be said of it',
  },
  select: {
    hint: 'A checked row sends its user a request, when sending is on. Its device is expected either way.',
    all: 'all',
    filtered: (outcome: string) => `all: ${outcome}`,
    check: (of: string) => `Check ${of}`,
    uncheck: (of: string) => `Uncheck ${of}`,
    row: (line: number) => `Send a request for line ${line}`,
    changed: (n: number) => `${rows(n)} changed`,
  },
  rejected: (n: number) => `Download ${rows(n)} with reasons`,
  send: {
    title: 'How requests are sent',
    hint: (n: number) => `${devices(n)} will be expected.`,
    offTitle: 'Sending is off: 0 messages will leave',
    off: 'Muster sends no email or SMS yet. The devices are expected all the same; tell their users how to enroll.',
    existing: (n: number) =>
      n === 1
        ? 'The user of 1 row exists with other details'
        : `The users of ${n} rows exist with other details`,
    replace: 'Replace existing users: their details become those of the list (of several rows the last)',
    skip: 'Skip adding them: they stay as they are; their devices are expected',
    wrong: (n: number) => (n === 1 ? '1 row is wrong' : `${n} rows are wrong`),
    correct: 'Correct the file and upload it again; nothing of this one counts',
    validOnly: (right: number, wrong: number) => `Take the ${right} that are right and leave ${wrong} out`,
    again: 'Upload the corrected file',
    wrongUnanswered: 'Some rows are wrong. Upload the corrected file, or choose to leave them out.',
    existingUnanswered: 'Choose what happens to users who exist.',
    verb: (n: number) => `Pre-approve ${devices(n)}`,
  },
  result: {
    title: 'Result',
    done: (state: string, done: number, all: number) =>
      `${state}: ${done.toLocaleString('en')} of ${rows(all)}`,
    words: {
      committed: 'The devices are expected. When one enrolls, it gets what was said of it.',
      undone: 'The list was taken back: what it had replaced counts again.',
      cancelled: 'The list was given up. Nothing of it counts.',
    } as Record<string, string>,
    new: 'New',
    changed: 'Changed',
    same: 'Same as before',
    left: 'Left out',
    committedAt: 'Committed',
    undoneAt: 'Undone',
    another: 'Upload another list',
  },
  stuck: 'This step failed three times in a row; the log of the server says why. You can cancel the list.',
  cancel: {
    verb: 'Cancel import',
    title: 'Cancel this import?',
    hint: 'Nothing of it counts, and the uploaded file is deleted. The list can be uploaded again.',
  },
  undo: {
    verb: 'Undo import',
    title: 'Undo the whole import?',
    asking: 'Looking at what can be undone.',
    hint: (n: number) =>
      n === 1
        ? '1 device is no longer expected, or as it was before.'
        : `${n.toLocaleString('en')} devices are no longer expected, or as they were before.`,
    enrolled: (n: number) =>
      n === 1
        ? 'Cannot be undone: 1 device has enrolled since and stays.'
        : `Cannot be undone: ${n} devices have enrolled since and stay.`,
    people: 'Users that the list brought or changed stay as they are.',
  },
  fields: importFields,
  /** The server says it in English. */
  findingText: (_code: string, message: string) => message,
};
