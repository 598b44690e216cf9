import CheckIcon from '@mui/icons-material/Check';
import CloseIcon from '@mui/icons-material/Close';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import { useTexts } from '../texts/useTexts';

interface Props {
  approving: boolean;
  onApprove: () => void;
  onReject: () => void;
}

export function DecisionBar({ approving, onApprove, onReject }: Props) {
  const t = useTexts().request;
  return (
    <DialogActions sx={{ px: 3, py: 2, borderTop: 1, borderColor: 'divider' }}>
      <Button variant="outlined" color="error" startIcon={<CloseIcon />} onClick={onReject}>
        {t.reject}
      </Button>
      <Button
        variant="contained"
        startIcon={<CheckIcon />}
        loading={approving}
        loadingPosition="start"
        onClick={onApprove}
      >
        {t.approve}
      </Button>
    </DialogActions>
  );
}
