import type { Script, ScriptDraft } from '../api/scripts';

/** What stands in the form, all of it as text. */
export interface Draft {
  name: string;
  description: string;
  interpreter: string;
  platform: string;
  context: string;
  runs: string;
  timeout: string;
  exitCodes: string;
  content: string;
  note: string;
}

export const emptyScript: Draft = {
  name: '',
  description: '',
  interpreter: 'sh',
  platform: 'linux',
  context: 'system',
  runs: 'every_version',
  timeout: '300',
  exitCodes: '0',
  content: '#!/bin/sh\nset -eu\n',
  note: '',
};

export const draftOf = ({ settings }: Script, content: string): Draft => ({
  name: settings.name,
  description: settings.description ?? '',
  interpreter: settings.interpreter,
  platform: settings.platform,
  context: settings.context,
  runs: settings.runs,
  timeout: settings.timeoutSeconds.toString(),
  exitCodes: settings.expectedExitCodes.join(', '),
  content,
  note: '',
});

/** A number that the server refuses with what it wants, for all that is none. */
const whole = (text: string, none: number) => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : none);

export const toBody = (draft: Draft): ScriptDraft => ({
  name: draft.name.trim(),
  description: draft.description.trim() || undefined,
  interpreter: draft.interpreter,
  platform: draft.platform,
  context: draft.context,
  runs: draft.runs,
  timeoutSeconds: whole(draft.timeout, 0),
  expectedExitCodes: draft.exitCodes
    .split(',')
    .filter((code) => code.trim())
    .map((code) => whole(code, 256)),
  content: draft.content,
  note: draft.note.trim() || undefined,
});
