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

/** Whose sessions end and which roles go is another matter than the provider itself. */
function useRefresh() {
  const queries = useQueryClient();
  return () =>
    Promise.all([queryKey, ['access'], ['audit']].map((key) => queries.invalidateQueries({ queryKey: key })));
}

export function useSaveProvider(known: IdentityProvider | null, onSaved: (saved: IdentityProvider) => void) {
  const refresh = useRefresh();
  const show = useSnack();
  const t = useTexts().identityProviders.form;
  return useMutation({
    mutationFn: (draft: IdentityProviderDraft) => saveIdentityProvider(known, draft),
    onSuccess: async (saved) => {
      await refresh();
      show({ text: t.saved(saved.name) });
      onSaved(saved);
    },
    onError: refresh,
  });
}

export function useRemoveProvider(onRemoved: () => void) {
  const refresh = useRefresh();
  const show = useSnack();
  const t = useTexts().identityProviders.remove;
  return useMutation({
    mutationFn: removeIdentityProvider,
    onSuccess: (_, { name }) => {
      onRemoved();
      show({ text: t.done(name) });
    },
    onSettled: refresh,
  });
}
