import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import {
  deleteApp,
  getApp,
  isProposal,
  listApps,
  listAppVersions,
  saveApp,
  type App,
  type AppDraft,
} from '../api/apps';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { useDeletion } from '../ui/forms/useDeletion';
import type { ListState } from '../ui/listState';
import { useSnack } from '../ui/SnackContext';

/** The topic of the change feed under which apps and scripts are told. */
export const topic = 'policies';

export function useApps({ q, sort, limit, cursor, filters }: ListState) {
  const query = { q: q || undefined, sort, limit, cursor, kind: filters.kind, platform: filters.platform };
  return useQuery({
    queryKey: [topic, 'apps', query],
    queryFn: () => listApps(query),
    placeholderData: keepPreviousData,
  });
}

export const useApp = (id: string, enabled: boolean) =>
  useQuery({ queryKey: [topic, 'app', id], queryFn: () => getApp(id), enabled });

export const useAppVersions = (id: string) =>
  useInfiniteQuery({
    queryKey: [topic, 'app-versions', id],
    queryFn: ({ pageParam }) => listAppVersions(id, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export function useRefreshPolicies() {
  const queries = useQueryClient();
  return () =>
    Promise.all([topic, 'proposals', 'audit'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
}

/** Says that a change waits for a second person, and leads to it. */
export function useTellWaiting() {
  const t = useTexts().apps;
  const show = useSnack();
  const navigate = useNavigate();
  return (name: string, id: string) =>
    show({
      text: t.waits(name),
      action: { label: t.showProposal, run: () => void navigate(`${paths.proposals}/${id}`) },
    });
}

/** @param onSaved Called with the app's id, or null when the change waits. */
export function useSaveApp(known: App | null, onSaved: (id: string | null) => void) {
  const t = useTexts().apps;
  const refresh = useRefreshPolicies();
  const show = useSnack();
  const tellWaiting = useTellWaiting();
  return useMutation({
    mutationFn: (body: AppDraft) => saveApp(known, body),
    onSuccess: (saved) => {
      if (isProposal(saved)) {
        tellWaiting(saved.name, saved.id);
        onSaved(null);
      } else {
        show({ text: t.saved(saved.content.name) });
        onSaved(saved.id);
      }
    },
    onSettled: refresh,
  });
}

export function useDeleteApp(onDeleting: (deleting: boolean) => void) {
  const t = useTexts().apps;
  return useDeletion({
    run: deleteApp,
    gone: ({ content }) => t.deleted(content.name),
    list: paths.apps,
    refresh: useRefreshPolicies(),
    onDeleting,
  });
}
