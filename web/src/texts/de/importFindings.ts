/** The numbers of a message, in their order: lines and bounds. */
const numbers = (message: string) => message.match(/\d+/g) ?? [];

/** Why a row cannot be taken any more that was right when it was checked. */
function overtaken(message: string): string {
  const group = /^The device group (.*) is not there any more/.exec(message)?.[1];
  if (group)
    return `Die Gerätegruppe ${group} gibt es nicht mehr, oder inzwischen sagen Regeln, wer darin ist.`;
  if (message.startsWith('The device was taken off'))
    return 'Das Gerät wurde seit der Prüfung von der Liste genommen.';
  return message.startsWith('Another row')
    ? 'Eine andere Zeile dieser Liste meint inzwischen dasselbe erwartete Gerät.'
    : 'Die Kennungen dieser Zeile gehören inzwischen zu mehreren erwarteten Geräten.';
}

/** Why nobody could be looked up; what servers of directories say of themselves stays as they say it. */
function unavailable(message: string): string {
  if (message.startsWith('The directory was removed'))
    return 'Das Verzeichnis wurde entfernt. Laden Sie die Liste mit einer anderen Domäne noch einmal hoch.';
  if (message.startsWith('The password of the directory'))
    return 'Das Passwort des Verzeichnisses ist mit einem Schlüssel versiegelt, den es nicht mehr gibt. Geben Sie es unter Einstellungen > Verzeichnisse erneut ein.';
  const slow = /^(.*) takes longer than (\d+) seconds for (\d+) login names/.exec(message);
  return slow
    ? `${slow[1]} braucht für ${slow[3]} Anmeldenamen länger als ${slow[2]} Sekunden. Bitten Sie dort um einen Index für das Attribut der Anmeldenamen, und prüfen Sie dann erneut.`
    : `Das Verzeichnis antwortet nicht, wie es soll: ${message}`;
}

/** By the code of a finding; the server says it in English. */
const words: Record<string, string | ((message: string) => string)> = {
  CSV_NOT_CSV: 'Die Datei ist weder CSV noch eine Excel-Arbeitsmappe.',
  CSV_EMPTY: 'Die Datei ist leer.',
  CSV_NO_ROWS: 'Die Datei hat eine Kopfzeile, aber keine Zeilen.',
  CSV_ENCODING: 'Die Datei ist in keiner bekannten Kodierung Text.',
  CSV_DELIMITER: 'Kein bekanntes Trennzeichen ergibt überall gleich viele Spalten.',
  CSV_TOO_LARGE: (message) => `Die Datei ist größer als ${numbers(message)[0]} MB.`,
  CSV_TOO_MANY_ROWS: (message) => `Die Datei hat mehr als ${numbers(message)[0]} Zeilen.`,
  CSV_TOO_MANY_COLUMNS: (message) =>
    `Die Datei hat ${numbers(message)[0]} Spalten; höchstens ${numbers(message)[1]} werden gelesen.`,
  CSV_DUPLICATE_HEADER: 'Eine Spalte kommt zweimal vor.',
  CSV_ROW_TOO_LONG:
    'Eine Zeile ist länger als jede echte: Vermutlich fehlt ein schließendes Anführungszeichen.',
  CSV_OPEN_QUOTE: (message) => `Ein Anführungszeichen in Zeile ${numbers(message)[0]} wird nie geschlossen.`,
  CSV_COLUMN_COUNT: (message) =>
    `Falsche Anzahl Spalten. Erwartet: ${numbers(message)[0]}, gefunden: ${numbers(message)[1]}.`,
  CSV_CELL_TOO_LONG: (message) => `Die Zelle ist länger als ${numbers(message)[0]} Zeichen.`,
  CSV_QUOTES:
    'Hinter einem schließenden Anführungszeichen steht Text. In einer Zelle wird es doppelt geschrieben.',
  XLSX_ENCRYPTED: 'Die Arbeitsmappe ist mit einem Kennwort geschützt.',
  XLSX_FORMAT: 'Das ist eine Tabelle in einem anderen Format. Als .xlsx oder als CSV UTF-8 speichern.',
  XLSX_BROKEN: 'Die Arbeitsmappe ist beschädigt. Öffnen und neu speichern, oder als CSV UTF-8 speichern.',
  XLSX_TOO_LARGE: 'Die Arbeitsmappe ist ausgepackt zu groß.',
  XLSX_CELL_ERROR: 'Die Zelle zeigt den Fehler einer Formel.',
  ROW_REQUIRED: 'Fehlt, muss aber angegeben sein.',
  ROW_EMAIL: 'Das ist keine gültige Adresse.',
  ROW_MOBILE: 'Das ist keine Nummer nach E.164.',
  ROW_OWNERSHIP: 'Muss personal oder corporate sein, genau so geschrieben.',
  ROW_PLATFORM: 'Muss android, ios, ipados, macos, tvos, windows oder linux sein, genau so geschrieben.',
  ROW_SERIAL_CHARS: 'Hat Leerzeichen am Rand, oder eine Tabelle hat eine Zahl daraus gemacht.',
  ROW_SERIAL_JUNK: 'Das sagen viele Geräte, denen ihr Hersteller keine Seriennummer gegeben hat.',
  ROW_IMEI: 'Eine IMEI hat 15 Ziffern, deren letzte eine Prüfziffer ist.',
  ROW_TOO_LONG: (message) => `Darf höchstens ${numbers(message)[0]} Zeichen haben.`,
  ROW_DUP_SERIAL: (message) => `Dieselbe Seriennummer steht in Zeile ${numbers(message)[0]}.`,
  ROW_DUP_IDENTIFIER: (message) => `Dasselbe steht in Zeile ${numbers(message)[0]}.`,
  ROW_SERIAL_ENROLLED: 'Ein Gerät mit dieser Seriennummer ist schon eingebunden.',
  ROW_SERIAL_PREAPPROVED: (message) =>
    message.includes('skipped')
      ? 'Wird schon erwartet; wird übersprungen.'
      : 'Wird schon erwartet; wird ersetzt.',
  ROW_DUP_EMAIL: (message) =>
    `Dieselbe Adresse steht auch in Zeile ${numbers(message).slice(0, -1).join(', ')}; die Angaben der letzten zählen; ${numbers(message).at(-1)} Anfragen würden gesendet.`,
  ROW_USER_EXISTS: 'Diesen Benutzer gibt es schon mit anderen Angaben: ersetzen oder so lassen.',
  ROW_SAM_NO_DIRECTORY: 'SAMAccountName ist angegeben, aber die gewählte Domäne ist lokal.',
  ROW_SAM_NOT_FOUND: 'Niemand im Verzeichnis hat diesen Anmeldenamen.',
  ROW_SAM_AMBIGUOUS: 'Mehrere im Verzeichnis haben diesen Anmeldenamen.',
  ROW_DIRECTORY_DIFFERS: (message) =>
    `Im Verzeichnis steht ${/says (.*); the list counts/.exec(message)?.[1] ?? 'etwas anderes'}; die Liste zählt.`,
  ROW_PEER_ID_TAKEN:
    'Diese Person gibt es schon mit einer anderen Adresse; unter der Adresse der Zeile würde eine neue angelegt.',
  ROW_CONFLICT: 'Die Kennungen dieser Zeile gehören zu mehreren erwarteten Geräten.',
  ROW_GROUP: 'Es gibt keine Gerätegruppe dieses Namens.',
  ROW_GROUP_RULES: 'Welche Geräte in dieser Gruppe sind, sagen ihre Regeln.',
  ROW_OVERTAKEN: overtaken,
  DIRECTORY_UNAVAILABLE: unavailable,
  ROW_BLUEPRINT: 'Es gibt keinen Blueprint dieses Namens.',
  ROW_BLUEPRINT_GROUP: (message) =>
    message.startsWith('Several')
      ? `Mehrere Gruppen bekommen diesen Blueprint: eine davon in der Spalte Gruppen nennen${/ \(.*\)\.$/s.exec(message)?.[0] ?? '.'}`
      : message.startsWith('Rules')
        ? 'Welche Geräte in den Gruppen dieses Blueprints sind, sagen Regeln: Weisen Sie ihn auch einer Gruppe ohne Regeln zu.'
        : 'Keine Gruppe bekommt diesen Blueprint: Weisen Sie ihn erst einer Gruppe ohne Regeln zu.',
};

export function findingText(code: string, message: string): string {
  const found = words[code];
  return typeof found === 'function' ? found(message) : (found ?? message);
}
