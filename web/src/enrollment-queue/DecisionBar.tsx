import CheckIcon from '@mui/icons-material/Check';
import CloseIcon from '@mui/icons-material/Close';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';

interface Props {
  approving: boolean;
  /** False while something is still to be done before Approve can succeed; pressing it says what. */
  ready: boolean;
  /** The compared fingerprint is another one: nobody approves that by mistake. */
  barred: boolean;
  onApprove: () => void;
  onReject: () => void;
}

export function DecisionBar({ approving, ready, barred, onApprove, onReject }: Props) {
  const t = useTexts().request;
  return (
    <DialogActions sx={{ px: 3, py: 1.5, borderTop: 1, borderColor: 'divider' }}>
      <Button variant="outlined" color="error" startIcon={<CloseIcon />} onClick={onReject}>
        {t.reject}
      </Button>
      <BusyButton
        variant={ready ? 'contained' : 'outlined'}
        startIcon={<CheckIcon />}
        disabled={barred}
        busy={approving}
        onClick={onApprove}
      >
        {t.approve}
      </BusyButton>
    </DialogActions>
  );
}
