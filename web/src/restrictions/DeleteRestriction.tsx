import Box from '@mui/material/Box';
import type { Restriction } from '../api/restrictions';
import { useTexts } from '../texts/useTexts';
import { DeleteVerb } from '../ui/forms/DeleteVerb';
import { useDeleteRestriction } from './useRestrictions';

interface Props {
  known: Restriction;
  onDeleted: () => void;
}

export function DeleteRestriction({ known, onDeleted }: Props) {
  const t = useTexts().restrictions;
  const remove = useDeleteRestriction(onDeleted);
  return (
    <Box>
      <DeleteVerb
        thing={known}
        label={t.delete}
        ask={({ rule }) => ({ title: t.deleteTitle(rule.name), hint: t.deleteHint })}
        remove={remove}
      />
    </Box>
  );
}
