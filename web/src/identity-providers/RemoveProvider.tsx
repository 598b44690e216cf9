import Box from '@mui/material/Box';
import type { IdentityProvider } from '../api/identityProviders';
import { useTexts } from '../texts/useTexts';
import { DeleteVerb } from '../ui/forms/DeleteVerb';
import { useRemoveProvider } from './useIdentityProviders';

interface Props {
  known: IdentityProvider;
  onRemoved: () => void;
}

export function RemoveProvider({ known, onRemoved }: Props) {
  const t = useTexts().identityProviders.remove;
  const remove = useRemoveProvider(onRemoved);
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
