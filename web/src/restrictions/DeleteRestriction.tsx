import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Restriction } from '../api/restrictions';
import { useTexts } from '../texts/useTexts';
import { ConfirmDialog } from '../ui/forms/ConfirmDialog';
import { useDeleteRestriction } from './useRestrictions';

interface Props {
  known: Restriction;
  onDeleted: () => void;
}

export function DeleteRestriction({ known, onDeleted }: Props) {
  const t = useTexts().restrictions;
  // What was seen when the question opened is what is decided on.
  const [asked, setAsked] = useState<Restriction | null>(null);
  const remove = useDeleteRestriction(onDeleted);
  return (
    <Box>
      <Button variant="outlined" color="error" onClick={() => setAsked(known)}>
        {t.delete}
      </Button>
      {asked && (
        <ConfirmDialog
          title={t.deleteTitle(asked.rule.name)}
          hint={t.deleteHint}
          confirm={t.delete}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(asked)}
          onClose={() => {
            remove.reset();
            setAsked(null);
          }}
        />
      )}
    </Box>
  );
}
