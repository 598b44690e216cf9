import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  getImport,
  getImportSample,
  getImportUndo,
  listImportNotices,
  listImportRows,
  listImports,
  seeImportNotice,
  type ImportNotice,
  type PreApprovalImport,
} from '../api/preApprovals';
import type { ListState } from '../ui/listState';
import { isRunning } from './importStep';

const topic = 'pre-approval-imports';
const oneKey = (id: string) => [topic, 'one', id];

/** Should the stream of changes be cut, a running step is asked for all the same. */
const ASK_ANYWAY_MS = 3_000;

export function useImportList({ limit, cursor }: ListState) {
  return useQuery({
    queryKey: [topic, 'list', { limit, cursor }],
    queryFn: () => listImports({ limit, cursor }),
    placeholderData: keepPreviousData,
  });
}

export const useImport = (id: string) =>
  useQuery({
    queryKey: oneKey(id),
    queryFn: () => getImport(id),
    refetchInterval: ({ state }) => (state.data && isRunning(state.data.state) ? ASK_ANYWAY_MS : false),
  });

/** The version says which reading of the file it is. */
export const useImportSample = ({ id, version }: PreApprovalImport) =>
  useQuery({
    queryKey: [topic, 'sample', id, version],
    queryFn: () => getImportSample(id),
    placeholderData: keepPreviousData,
  });

export function useImportRows(id: string, { limit, cursor, filters }: ListState) {
  const query = { limit, cursor, outcome: filters.outcome };
  return useQuery({
    queryKey: [topic, 'rows', id, query],
    queryFn: () => listImportRows(id, query),
    placeholderData: keepPreviousData,
  });
}

/** Asked once, for the question: as soon as it is being undone there is no answer any more. */
export const useImportUndo = (id: string) =>
  useQuery({ queryKey: [`${topic}-undo`, id], queryFn: () => getImportUndo(id), gcTime: 0 });

/** @param may Who may not manage lists has begun none, and may not ask. */
export const useImportNotices = (may: boolean) =>
  useQuery({ queryKey: [topic, 'notices'], queryFn: listImportNotices, enabled: may });

/** What was seen is gone at once, here and soon on every other screen of the same operator. */
export function useSeeNotice() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: seeImportNotice,
    onMutate: (id) =>
      queries.setQueryData<ImportNotice[]>([topic, 'notices'], (all) =>
        all?.filter(({ importId }) => importId !== id),
      ),
  });
}

/** A verb of an import: what the server answers is shown at once. */
export function useImportVerb<Input>(
  run: (input: Input) => Promise<PreApprovalImport>,
  onDone?: (changed: PreApprovalImport) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: (changed) => {
      queries.setQueryData(oneKey(changed.id), changed);
      onDone?.(changed);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [topic] }),
  });
}

/** Rows are no part of what the server answers: they are read again. */
export function useRowVerb<Input, Output>(
  run: (input: Input) => Promise<Output>,
  onDone?: (output: Output) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: run,
    // One after the other: of a row that is ticked twice, the last tick is the one that stays.
    scope: { id: topic },
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: [topic] }),
  });
}
