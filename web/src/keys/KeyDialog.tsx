import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useState } from 'react';
import { problemCode } from '../api/problem';
import { useTexts } from '../texts/useTexts';
import { ConfirmDialog } from '../ui/forms/ConfirmDialog';
import type { KeyAction } from './keyActions';
import { useKeyVerb } from './useKeyVerb';

/** Refusals that somebody may override: not everybody is ready. */
const overridable = ['key_missing_on_nodes', 'devices_not_ready'];

/** Asks for a typed word before a key is changed. */
export function KeyDialog({ action, onClose }: { action: KeyAction; onClose: () => void }) {
  const t = useTexts().keys;
  const words = t.actions[action.name];
  const [force, setForce] = useState(false);
  const [forcible, setForcible] = useState(false);
  const verb = useKeyVerb(action.run, words.done, onClose);
  const run = () =>
    verb.mutate(force, {
      onError: (error) => setForcible((old) => old || overridable.includes(problemCode(error) ?? '')),
    });
  return (
    <ConfirmDialog
      title={words.title}
      hint={words.hint}
      word={words.word}
      confirm={words.submit}
      busy={verb.isPending}
      error={verb.error}
      onConfirm={run}
      onClose={onClose}
    >
      {forcible && (
        <FormControlLabel
          control={<Checkbox checked={force} onChange={(_, checked) => setForce(checked)} />}
          label={t.force}
        />
      )}
    </ConfirmDialog>
  );
}
