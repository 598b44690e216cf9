import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { IdentityProvider } from '../api/identityProviders';
import { useTexts } from '../texts/useTexts';
import { ConfirmDialog } from '../ui/forms/ConfirmDialog';
import { useRemoveProvider } from './useIdentityProviders';

interface Props {
  known: IdentityProvider;
  onRemoved: () => void;
}

export function RemoveProvider({ known, onRemoved }: Props) {
  const t = useTexts().identityProviders.remove;
  // What was seen when the dialog opened is what is decided on.
  const [asked, setAsked] = useState<IdentityProvider | null>(null);
  const remove = useRemoveProvider(onRemoved);
  return (
    <Box>
      <Button variant="outlined" color="error" onClick={() => setAsked(known)}>
        {t.submit}
      </Button>
      {asked && (
        <ConfirmDialog
          title={t.title(asked.name)}
          hint={t.hint}
          word={t.word}
          confirm={t.submit}
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
