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
import type { Rejecting } from '../api/enrollmentRequests';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';

const LONGEST = 500;
const titleId = 'reject-title';

interface Props {
  title: string;
  busy: boolean;
  onReject: (rejecting: Rejecting) => void;
  onClose: () => void;
}

export function RejectDialog({ title, busy, onReject, onClose }: Props) {
  const texts = useTexts();
  const t = texts.request;
  const [reason, setReason] = useState('');
  const [tellDevice, setTellDevice] = useState(false);
  const [blockKey, setBlockKey] = useState(false);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={titleId}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onReject({ reason: reason.trim() || undefined, tellDevice, blockKey });
        }}
      >
        <DialogTitle id={titleId} variant="h2" sx={{ pt: 2.5, pb: 1, overflowWrap: 'anywhere' }}>
          {title}
        </DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 2 }}>{blockKey ? t.blockHint : t.rejectHint}</DialogContentText>
          <TextField
            label={`${t.reason} (${texts.common.optional.toLowerCase()})`}
            helperText={tellDevice ? t.reasonTold : t.reasonHint}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            multiline
            minRows={2}
            fullWidth
            slotProps={{ htmlInput: { maxLength: LONGEST } }}
          />
          <FormControlLabel
            control={<Checkbox checked={tellDevice} onChange={(_, on) => setTellDevice(on)} />}
            label={t.tellDevice}
            sx={{ mt: 1, display: 'flex' }}
          />
          <FormControlLabel
            control={<Checkbox checked={blockKey} onChange={(_, on) => setBlockKey(on)} />}
            label={t.alsoBlock}
            sx={{ display: 'flex' }}
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
