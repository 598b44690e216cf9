import Button, { type ButtonProps } from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState, type ReactNode } from 'react';
import { useTexts } from '../../texts/useTexts';
import { BusyButton } from '../BusyButton';
import { ProblemHelp } from '../ProblemHelp';
import { FormField } from './FormField';

interface Props {
  title: string;
  hint: string;
  confirm: string;
  color?: ButtonProps['color'];
  /** Has to be typed first: for what nothing can bring back. */
  word?: string;
  busy: boolean;
  error?: unknown;
  /** Asked for in addition, such as a password. */
  children?: ReactNode;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks once more, and says what will happen. */
export function ConfirmDialog(props: Props) {
  const { title, hint, confirm, color = 'error', word, busy, error, children, onConfirm, onClose } = props;
  const t = useTexts().common;
  const titleId = useId();
  const [typed, setTyped] = useState('');
  const [checked, setChecked] = useState(false);
  const matches = !word || typed.trim().toLowerCase() === word.toLowerCase();
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={titleId}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (!busy && matches) onConfirm();
        }}
      >
        <DialogTitle id={titleId} variant="h2" sx={{ pt: 2.5, pb: 1, overflowWrap: 'anywhere' }}>
          {title}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <DialogContentText>{hint}</DialogContentText>
          {error ? <ProblemHelp error={error} /> : null}
          {children}
          {word && (
            <FormField
              label={t.typeWord(word)}
              value={typed}
              fault={checked && !matches ? t.wordMissing(word) : undefined}
              focused
              onChange={setTyped}
            />
          )}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2.5 }}>
          <Button color="inherit" onClick={onClose}>
            {t.cancel}
          </Button>
          <BusyButton type="submit" variant="contained" color={color} busy={busy}>
            {confirm}
          </BusyButton>
        </DialogActions>
      </form>
    </Dialog>
  );
}
