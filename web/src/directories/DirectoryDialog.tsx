import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import Stack from '@mui/material/Stack';
import type { DirectoryDomain } from '../api/directories';
import { History } from '../audit/History';
import { useTexts } from '../texts/useTexts';
import { FormDialog } from '../ui/forms/FormDialog';
import { DirectoryEditor } from './DirectoryEditor';
import { RemoveDirectory } from './RemoveDirectory';

interface Props {
  known: DirectoryDomain | null;
  onSaved?: (saved: DirectoryDomain) => void;
  onClose: () => void;
}

export function DirectoryDialog({ known, onSaved = () => undefined, onClose }: Props) {
  const t = useTexts().directories;
  return (
    <FormDialog title={known?.name ?? t.add} wide onClose={onClose}>
      <Stack spacing={3} divider={<Divider />}>
        <DirectoryEditor known={known} onSaved={onSaved} onClose={onClose} />
        {known && <RemoveDirectory known={known} onRemoved={onClose} />}
      </Stack>
      {known && (
        <Box sx={{ mt: 3 }}>
          <History kind="directory" id={known.id} />
        </Box>
      )}
    </FormDialog>
  );
}
