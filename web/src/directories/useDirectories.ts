import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  listDirectories,
  listDomains,
  removeDirectory,
  saveDirectory,
  type DirectoryDomain,
  type DirectoryDraft,
} from '../api/directories';
import { useTexts } from '../texts/useTexts';
import { useSnack } from '../ui/SnackContext';

const queryKey = ['directories'];

export const useDirectories = () => useQuery({ queryKey, queryFn: listDirectories });

export const useDomains = () => useQuery({ queryKey: [...queryKey, 'domains'], queryFn: listDomains });

function useRefresh() {
  const queries = useQueryClient();
  return () => Promise.all([queryKey, ['audit']].map((key) => queries.invalidateQueries({ queryKey: key })));
}

export function useSaveDirectory(known: DirectoryDomain | null, onSaved: (saved: DirectoryDomain) => void) {
  const refresh = useRefresh();
  const show = useSnack();
  const t = useTexts().directories.form;
  return useMutation({
    mutationFn: (draft: DirectoryDraft) => saveDirectory(known, draft),
    onSuccess: async (saved) => {
      await refresh();
      show({ text: t.saved(saved.name) });
      onSaved(saved);
    },
    onError: refresh,
  });
}

export function useRemoveDirectory(onRemoved: () => void) {
  const refresh = useRefresh();
  const show = useSnack();
  const t = useTexts().directories.remove;
  return useMutation({
    mutationFn: removeDirectory,
    onSuccess: (_, { name }) => {
      onRemoved();
      show({ text: t.done(name) });
    },
    onSettled: refresh,
  });
}
