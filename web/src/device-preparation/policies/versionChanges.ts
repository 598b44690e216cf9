import type { PreparationVersion } from '../../api/devicePreparation';

export interface Change {
  name: string;
  /** As the API says it; `-` for nothing. */
  before: string;
  after: string;
}

export const NOTHING = '-';

function read(settings: readonly string[]): Map<string, string> {
  return new Map(
    settings.map((line) => {
      const at = line.indexOf(': ');
      return at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 2)];
    }),
  );
}

/** What a version says that the one before it did not, in the order in which it says it. */
export function changesOf(version: PreparationVersion, before: PreparationVersion): Change[] {
  const old = read(before.settings);
  return [...read(version.settings)].flatMap(([name, after]) => {
    const was = old.get(name) ?? NOTHING;
    return was === after ? [] : [{ name, before: was, after }];
  });
}
