import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  listIdentityProviders,
  removeIdentityProvider,
  saveIdentityProvider,
  type IdentityProvider,
  type IdentityProviderDraft,
} from '../api/identityProviders';
import { useTexts } from '../texts/useTexts';
import { useSnack } from '../ui/SnackContext';

const queryKey = ['identity-providers'];

export const useIdentityProviders = () => useQuery({ queryKey, queryFn: listIdentityProviders });

export function useSaveProvider(known: IdentityProvider | null, onSaved: (saved: IdentityProvider) => void) {
  const queries = useQueryClient();
  const show = useSnack();
  const t = useTexts().identityProviders.form;
  return useMutation({
    mutationFn: (draft: IdentityProviderDraft) => saveIdentityProvider(known, draft),
    onSuccess: async (saved) => {
      await queries.invalidateQueries({ queryKey });
      show({ text: t.saved });
      onSaved(saved);
    },
  });
}

export function useRemoveProvider(known: IdentityProvider, onRemoved: () => void) {
  const queries = useQueryClient();
  const show = useSnack();
  const t = useTexts().identityProviders.form;
  return useMutation({
    mutationFn: () => removeIdentityProvider(known),
    onSuccess: async () => {
      onRemoved();
      show({ text: t.removed });
      await queries.invalidateQueries({ queryKey });
    },
  });
}
