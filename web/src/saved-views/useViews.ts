import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { allPages } from '../api/allPages';
import type { SavedView } from '../api/models';
import { problemFrom } from '../api/problem';
import { changeView, deleteView, listViews, saveView } from '../api/savedViews';
import { useTexts } from '../texts/useTexts';
import { useSnack } from '../ui/SnackContext';
import type { ListKind } from './listKinds';

const topic = 'saved-views';
const UNDO_MS = 30_000;

/** @param wanted Nobody needs them before the menu is open, unless the address names one. */
export const useViews = (kind: ListKind, wanted: boolean) =>
  useQuery({
    queryKey: [topic, kind],
    queryFn: () => allPages((query) => listViews(kind, query)),
    enabled: wanted,
  });

export const useRefreshViews = () => {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: [topic] });
};

/** What is done with a view that is there. */
export function useViewVerbs(onDeleted: () => void) {
  const t = useTexts();
  const show = useSnack();
  const refresh = useRefreshViews();
  const onError = (error: unknown) => show({ text: problemFrom(error).title, tone: 'error' });

  const update = useMutation({
    mutationFn: ({ view, query }: { view: SavedView; query: string }) =>
      changeView(view, { name: view.name, query }),
    onSuccess: ({ name }) => show({ text: t.views.updated(name) }),
    onError,
    onSettled: refresh,
  });
  const restore = useMutation({
    mutationFn: ({ list, name, query, visibility }: SavedView) => saveView({ list, name, query, visibility }),
    onSuccess: ({ name }) => show({ text: t.views.restored(name) }),
    onError,
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: deleteView,
    onSuccess: (_, view) => {
      onDeleted();
      show({
        text: t.views.deleted(view.name),
        action: { label: t.common.undo, run: () => restore.mutate(view) },
        lasts: UNDO_MS,
      });
    },
    onError,
    onSettled: refresh,
  });
  return { update: update.mutate, remove: remove.mutate };
}
