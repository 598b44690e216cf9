import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTexts } from '../../texts/useTexts';
import { BusyButton } from '../BusyButton';

interface Props {
  submit: string;
  busy: boolean;
  /** What stands there for whoever does not want to submit; "Cancel" when nothing is said. */
  cancel?: string;
  onCancel: () => void;
}

/** The end of a form. */
export function FormActions({ submit, busy, cancel, onCancel }: Props) {
  const t = useTexts().common;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: 1 }}>
      <Button color="inherit" onClick={onCancel}>
        {cancel ?? t.cancel}
      </Button>
      <BusyButton type="submit" variant="contained" busy={busy}>
        {submit}
      </BusyButton>
    </Box>
  );
}
