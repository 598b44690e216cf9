import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTexts } from '../../texts/useTexts';
import { BusyButton } from '../BusyButton';

interface Props {
  submit: string;
  busy: boolean;
  onCancel: () => void;
}

/** The end of a form in a dialog. */
export function FormActions({ submit, busy, onCancel }: Props) {
  const t = useTexts().common;
  return (
    <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1 }}>
      <Button color="inherit" onClick={onCancel}>
        {t.cancel}
      </Button>
      <BusyButton type="submit" variant="contained" busy={busy}>
        {submit}
      </BusyButton>
    </Box>
  );
}
