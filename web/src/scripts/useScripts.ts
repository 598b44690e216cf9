import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { isProposal } from '../api/apps';
import {
  copyScript,
  deleteScript,
  getScript,
  getScriptText,
  listScripts,
  listScriptVersions,
  saveScript,
  type Script,
  type ScriptDraft,
} from '../api/scripts';
import { topic, useRefreshPolicies, useTellWaiting } from '../apps/useApps';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { useDeletion } from '../ui/forms/useDeletion';
import type { ListState } from '../ui/listState';
import { useSnack } from '../ui/SnackContext';

export function useScripts({ q, sort, limit, cursor, filters }: ListState) {
  const { interpreter, platform } = filters;
  const query = { q: q || undefined, sort, limit, cursor, interpreter, platform };
  return useQuery({
    queryKey: [topic, 'scripts', query],
    queryFn: () => listScripts(query),
    placeholderData: keepPreviousData,
  });
}

export const useScript = (id: string, enabled: boolean) =>
  useQuery({ queryKey: [topic, 'script', id], queryFn: () => getScript(id), enabled });

/** A version never changes: it is fetched once. */
export const useScriptText = (id: string, number: number, enabled: boolean) =>
  useQuery({
    queryKey: [topic, 'script-text', id, number],
    queryFn: () => getScriptText(id, number),
    enabled,
    staleTime: Infinity,
  });

export const useScriptVersions = (id: string) =>
  useInfiniteQuery({
    queryKey: [topic, 'script-versions', id],
    queryFn: ({ pageParam }) => listScriptVersions(id, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** @param onSaved Called with the script's id, or null when the change waits. */
function useSaving<T>(
  mutationFn: (what: T) => ReturnType<typeof saveScript>,
  onSaved: (id: string | null) => void,
) {
  const t = useTexts().apps;
  const refresh = useRefreshPolicies();
  const show = useSnack();
  const tellWaiting = useTellWaiting();
  return useMutation({
    mutationFn,
    onSuccess: (saved) => {
      if (isProposal(saved)) {
        tellWaiting(saved.name, saved.id);
        onSaved(null);
      } else {
        show({ text: t.saved(saved.settings.name) });
        onSaved(saved.id);
      }
    },
    onSettled: refresh,
  });
}

export const useSaveScript = (known: Script | null, onSaved: (id: string | null) => void) =>
  useSaving((body: ScriptDraft) => saveScript(known, body), onSaved);

export const useCopyScript = (id: string, onSaved: (id: string | null) => void) =>
  useSaving((name: string) => copyScript(id, name), onSaved);

export function useDeleteScript(onDeleting: (deleting: boolean) => void) {
  const t = useTexts().scripts;
  return useDeletion({
    run: deleteScript,
    gone: ({ settings }) => t.deleted(settings.name),
    list: paths.scripts,
    refresh: useRefreshPolicies(),
    onDeleting,
  });
}
