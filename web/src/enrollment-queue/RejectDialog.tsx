import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { EnrollmentRequest } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';

const LONGEST = 500;
const titleId = 'reject-title';

interface Props {
  request: EnrollmentRequest;
  busy: boolean;
  onReject: (reason?: string) => void;
  onClose: () => void;
}

export function RejectDialog({ request, busy, onReject, onClose }: Props) {
  const texts = useTexts();
  const t = texts.request;
  const [reason, setReason] = useState('');
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={titleId}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onReject(reason.trim() || undefined);
        }}
      >
        <DialogTitle id={titleId} variant="h2" sx={{ pt: 2.5, pb: 1, overflowWrap: 'anywhere' }}>
          {t.rejectTitle(request.displayName)}
        </DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 2 }}>{t.rejectHint}</DialogContentText>
          <TextField
            label={`${t.reason} (${texts.common.optional.toLowerCase()})`}
            helperText={t.reasonHint}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            multiline
            minRows={2}
            fullWidth
            slotProps={{ htmlInput: { maxLength: LONGEST } }}
          />
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2.5 }}>
          <Button color="inherit" onClick={onClose}>
            {texts.common.cancel}
          </Button>
          <BusyButton type="submit" variant="contained" color="error" busy={busy}>
            {t.reject}
          </BusyButton>
        </DialogActions>
      </form>
    </Dialog>
  );
}
