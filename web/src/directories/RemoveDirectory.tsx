import Box from '@mui/material/Box';
import type { DirectoryDomain } from '../api/directories';
import { useTexts } from '../texts/useTexts';
import { DeleteVerb } from '../ui/forms/DeleteVerb';
import { useRemoveDirectory } from './useDirectories';

interface Props {
  known: DirectoryDomain;
  onRemoved: () => void;
}

export function RemoveDirectory({ known, onRemoved }: Props) {
  const t = useTexts().directories.remove;
  const remove = useRemoveDirectory(onRemoved);
  return (
    <Box>
      <DeleteVerb
        thing={known}
        label={t.submit}
        ask={({ name }) => ({ title: t.title(name), hint: t.hint, word: t.word })}
        remove={remove}
      />
    </Box>
  );
}
