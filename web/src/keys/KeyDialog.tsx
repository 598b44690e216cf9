import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';
import { ProblemHelp } from '../ui/ProblemHelp';
import type { KeyAction } from './keyActions';
import { useKeyVerb } from './useKeyVerb';

const titleId = 'key-dialog-title';

/** Asks for a typed word before a key is changed. */
export function KeyDialog({ action, onClose }: { action: KeyAction; onClose: () => void }) {
  const texts = useTexts();
  const t = texts.keys;
  const words = t.actions[action.name];
  const [typed, setTyped] = useState('');
  const [force, setForce] = useState(false);
  const [missing, setMissing] = useState(false);
  const verb = useKeyVerb(action.run, words.done, onClose);
  const matches = typed.trim().toLowerCase() === words.word.toLowerCase();
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(!matches);
          if (matches) {
            verb.mutate(force);
          }
        }}
      >
        <DialogTitle id={titleId} variant="h2" sx={{ pt: 2.5, pb: 1 }}>
          {words.title}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <DialogContentText>{words.hint}</DialogContentText>
          {verb.isError && <ProblemHelp error={verb.error} />}
          <TextField
            label={t.typeWord(words.word)}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            error={missing && !matches}
            helperText={missing && !matches ? t.wordMissing(words.word) : ' '}
            autoComplete="off"
            fullWidth
          />
          {action.forcible && (
            <FormControlLabel
              control={<Checkbox checked={force} onChange={(event) => setForce(event.target.checked)} />}
              label={t.force}
            />
          )}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2.5 }}>
          <Button color="inherit" onClick={onClose}>
            {texts.common.cancel}
          </Button>
          <BusyButton type="submit" variant="contained" color="error" busy={verb.isPending}>
            {words.submit}
          </BusyButton>
        </DialogActions>
      </form>
    </Dialog>
  );
}
