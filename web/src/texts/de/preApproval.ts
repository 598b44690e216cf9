import type { preApproval as english } from '../en/preApproval';
import { importFields } from './importFields';
import { findingText } from './importFindings';

const devices = (n: number) => (n === 1 ? '1 Gerät' : `${n.toLocaleString('de')} Geräte`);
const rows = (n: number) => (n === 1 ? '1 Zeile' : `${n.toLocaleString('de')} Zeilen`);

export const preApproval: typeof english = {
  trailLabel: 'Wo das ist',
  trail: ['Einbinden', 'Alle Einbindungen', 'Unternehmen', 'Vorab genehmigen'],
  title: 'Vorab genehmigen',
  lead: 'Sagen, welche Geräte erwartet werden, bevor ihre Benutzer sie einbinden: Eigentümer, Gruppen und Inhalte stehen bereit, wenn sie kommen.',
  listLabel: 'Hochgeladene Listen',
  unavailable: 'Die hochgeladenen Listen sind nicht erreichbar',
  gone: 'Diesen Import gibt es nicht',
  back: 'Vorab genehmigen',
  begin: 'Liste hochladen',
  sample: 'Beispiel-CSV herunterladen',
  empty: {
    title: 'Noch wurde keine Liste hochgeladen',
    hint: 'Eine Liste ist eine CSV-Datei oder Excel-Arbeitsmappe mit einem Gerät je Zeile: Name, E-Mail, Eigentum, Seriennummer und Plattform. Nichts zählt, bevor Sie gesehen haben, was sie täte, und alles lässt sich zurücknehmen.',
  },
  columns: {
    fileName: 'Datei',
    state: 'Stand',
    totals: 'Zeilen',
    uploadedBy: 'Hochgeladen von',
    uploadedAt: 'Hochgeladen',
  },
  rows,
  totals: (t) =>
    [
      t.new && `${t.new} neu`,
      t.changed && `${t.changed} geändert`,
      t.same && `${t.same} gleich`,
      t.conflict && `${t.conflict} im Konflikt`,
      t.error && `${t.error} falsch`,
    ]
      .filter(Boolean)
      .join(', ') || '—',
  states: {
    uploaded: 'Zuordnung fehlt',
    checking: 'Wird geprüft',
    previewed: 'Nicht übernommen',
    committing: 'Wird übernommen',
    committed: 'Übernommen',
    undoing: 'Wird zurückgenommen',
    undone: 'Zurückgenommen',
    cancelled: 'Abgebrochen',
  },
  outcomes: { new: 'Neu', changed: 'Geändert', same: 'Gleich', conflict: 'Konflikt', error: 'Fehler' },
  counted: (name, n) => `${name} ${n.toLocaleString('de')}`,
  levels: { error: 'Fehler', warning: 'Warnung', choice: 'Zu entscheiden' },
  newTitle: 'Liste hochladen',
  uploaded: (who, rowsText) => `${rowsText}, hochgeladen von ${who}`,
  stepsLabel: 'Schritte',
  stepOf: (n, all) => `Schritt ${n} von ${all}:`,
  steps: {
    domain: 'Domäne',
    file: 'Datei',
    map: 'Spalten zuordnen',
    rows: 'Zeilen',
    send: 'Anfragen',
    result: 'Ergebnis',
  },
  next: 'Weiter',
  previous: 'Zurück',
  domain: {
    title: 'Domäne wählen',
    hint: 'Wohin die Benutzer der Liste gehören.',
    local: 'Lokal',
    localHint: 'Benutzer von Muster selbst; alles über sie steht in der Liste.',
  },
  file: {
    title: 'Datei wählen',
    hint: 'CSV in jeder üblichen Kodierung und mit jedem üblichen Trennzeichen, oder eine Excel-Arbeitsmappe (.xlsx).',
    choose: 'Datei wählen',
    drop: 'oder hierher ziehen',
    sending: 'Hochladen',
    sent: (sent, total) => `${sent} von ${total} gesendet`,
    reading: 'Gesendet. Der Server liest die Datei.',
    refused: 'Die Datei lässt sich nicht lesen',
    columns:
      'Jede Zeile braucht Name, E-Mail-Adresse, Eigentum (personal oder corporate), Seriennummer und Plattform. Alles andere darf fehlen.',
  },
  map: {
    readTitle: 'Wie die Datei gelesen wurde',
    readHint: 'Achten Sie auf Namen mit Umlauten: Sind sie falsch, wählen Sie eine andere Kodierung.',
    guess: 'Die Kodierung ist geraten: In einer anderen wären dieselben Bytes ein anderer Text.',
    encoding: 'Kodierung',
    delimiter: 'Trennzeichen',
    delimiters: { ',': 'Komma', ';': 'Semikolon', '\t': 'Tabulator', '|': 'Senkrechter Strich' },
    worksheet: 'Tabellenblatt',
    unreadable: (fault) => `So lässt sich die Datei nicht lesen. ${fault}`,
    firstRows: 'Erste Zeilen der Datei',
    line: 'Zeile',
    title: 'Spalten zuordnen',
    hint: 'Welche Spalte welches Feld ist. Berichtigen Sie, was falsch erkannt wurde.',
    remembered:
      'Eine Liste mit dieser Kopfzeile wurde schon übernommen: Ihre Zuordnung wird wieder verwendet.',
    field: (header) => `Feld von ${header}`,
    nameless: (n) => `Spalte ${n}`,
    leaveOut: 'Weglassen',
    hidden: 'Wird nicht gezeigt',
    empty: 'In den ersten Zeilen leer',
    confidence: {
      exact: { label: 'Erkannt', hint: 'Die Spalte heißt wie das Feld.' },
      alias: { label: 'Erkannt', hint: 'Die Spalte hat ein anderes Wort für das Feld.' },
      similar: { label: 'Geraten', hint: 'Der Name ist nur ähnlich, oder eine andere Spalte passt besser.' },
      own: { label: 'Gewählt', hint: 'Jemand hat es gewählt.' },
      left: { label: 'Weggelassen', hint: 'Von dieser Spalte wird nichts genommen.' },
    },
    missing: (names) => `Nötig und nicht zugeordnet: ${names}.`,
    twice: (names) => `Aus mehr als einer Spalte zugeordnet: ${names}.`,
    check: 'Weiter: Zeilen prüfen',
  },
  rowsStep: {
    title: 'Vorschau der Zeilen',
    hint: 'Was die Liste täte. Noch wird nichts gespeichert oder gesendet.',
    unavailable: 'Die Zeilen sind nicht erreichbar',
    none: 'Noch ist keine Zeile geprüft.',
    checking: 'Prüfung',
    checked: (done, all) => `${done.toLocaleString('de')} von ${rows(all)} geprüft`,
    filter: 'Zeilen zeigen',
    all: (n) => `Alle ${n.toLocaleString('de')}`,
    line: (n) => `Zeile ${n}`,
    nobody: 'Kein Name',
    changes: 'Was sich ändert',
    findings: 'Was dazu zu sagen ist',
  },
  select: {
    hint: 'Eine angekreuzte Zeile sendet ihrem Benutzer eine Anfrage, sobald das Senden an ist. Ihr Gerät wird so oder so erwartet.',
    all: 'alle',
    filtered: (outcome) => `alle: ${outcome}`,
    check: (of) => `Ankreuzen: ${of}`,
    uncheck: (of) => `Abwählen: ${of}`,
    row: (line) => `Für Zeile ${line} eine Anfrage senden`,
    changed: (n) => `${rows(n)} geändert`,
  },
  rejected: (n) => `${rows(n)} mit Gründen herunterladen`,
  send: {
    title: 'Wie Anfragen gesendet werden',
    hint: (n) => (n === 1 ? '1 Gerät wird dann erwartet.' : `${devices(n)} werden dann erwartet.`),
    offTitle: 'Senden ist aus: 0 Nachrichten gehen hinaus',
    off: 'Muster sendet noch keine E-Mails oder SMS. Die Geräte werden trotzdem erwartet; sagen Sie den Benutzern, wie sie einbinden.',
    existing: (n) =>
      n === 1
        ? 'Den Benutzer von 1 Zeile gibt es mit anderen Angaben'
        : `Die Benutzer von ${n} Zeilen gibt es mit anderen Angaben`,
    replace: 'Vorhandene Benutzer ersetzen: Es gelten die Angaben der Liste (bei mehreren Zeilen die letzte)',
    skip: 'Überspringen: Sie bleiben, wie sie sind; ihre Geräte werden erwartet',
    wrong: (n) => (n === 1 ? '1 Zeile ist falsch' : `${n} Zeilen sind falsch`),
    correct: 'Datei berichtigen und neu hochladen; von dieser zählt nichts',
    validOnly: (right, wrong) => `Die ${right} richtigen übernehmen und ${wrong} weglassen`,
    again: 'Berichtigte Datei hochladen',
    wrongUnanswered:
      'Einige Zeilen sind falsch. Laden Sie die berichtigte Datei hoch, oder lassen Sie sie ausdrücklich weg.',
    existingUnanswered: 'Wählen Sie, was mit vorhandenen Benutzern geschieht.',
    verb: (n) => `${devices(n)} vorab genehmigen`,
  },
  result: {
    title: 'Ergebnis',
    done: (state, done, all) => `${state}: ${done.toLocaleString('de')} von ${rows(all)}`,
    words: {
      committed: 'Die Geräte werden erwartet. Kommt eines, bekommt es, was von ihm gesagt wurde.',
      undone: 'Die Liste wurde zurückgenommen: Was sie ersetzt hatte, gilt wieder.',
      cancelled: 'Die Liste wurde aufgegeben. Nichts von ihr zählt.',
    },
    new: 'Neu',
    changed: 'Geändert',
    same: 'Wie vorher',
    left: 'Weggelassen',
    committedAt: 'Übernommen',
    undoneAt: 'Zurückgenommen',
    another: 'Weitere Liste hochladen',
  },
  stuck: 'Dieser Schritt ist dreimal gescheitert; das Serverprotokoll sagt, warum. Sie können abbrechen.',
  cancel: {
    verb: 'Import abbrechen',
    title: 'Diesen Import abbrechen?',
    hint: 'Nichts von ihm zählt, und die hochgeladene Datei wird gelöscht. Die Liste kann neu hochgeladen werden.',
  },
  undo: {
    verb: 'Import zurücknehmen',
    title: 'Den ganzen Import zurücknehmen?',
    asking: 'Es wird nachgesehen, was sich zurücknehmen lässt.',
    hint: (n) =>
      n === 1
        ? '1 Gerät wird nicht mehr erwartet oder ist wieder wie vorher.'
        : `${n.toLocaleString('de')} Geräte werden nicht mehr erwartet oder sind wieder wie vorher.`,
    enrolled: (n) =>
      n === 1
        ? 'Nicht zurückzunehmen: 1 Gerät wurde seither eingebunden und bleibt.'
        : `Nicht zurückzunehmen: ${n} Geräte wurden seither eingebunden und bleiben.`,
    people: 'Benutzer, die die Liste gebracht oder geändert hat, bleiben, wie sie sind.',
  },
  fields: importFields,
  findingText,
};
