import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { NewEnrollmentKey } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { Command } from '../ui/Command';
import { FormDialog } from '../ui/forms/FormDialog';
import { ShownOnce } from '../ui/forms/ShownOnce';

/** The secret goes into a file on the device, never into the command itself. */
export function NewKeyDialog({ made, onClose }: { made: NewEnrollmentKey; onClose: () => void }) {
  const t = useTexts().enrollmentKeys.secret;
  const command = `muster-agent enroll --server ${location.origin} --peer-id <Peer ID> --token-file enrollment.key`;
  return (
    <FormDialog title={t.title} held wide onClose={onClose}>
      <ShownOnce secret={made.secret} what={t.what} hint={t.hint} done={t.stored} onDone={onClose}>
        <Box sx={{ display: 'grid', gap: 1 }}>
          <Typography color="textSecondary">{t.use}</Typography>
          <Command command={command} what={t.command} />
        </Box>
      </ShownOnce>
    </FormDialog>
  );
}
