import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { problemFrom } from '../api/problem';
import { chooseColumns, listColumns } from '../api/savedViews';
import { useSnack } from '../ui/SnackContext';
import type { ListKind } from './listKinds';

const key = ['list-columns'];
type Kept = Partial<Record<string, string[]>>;

/** The columns that the operator has chosen, by list; the server keeps them, for every browser. */
export const useKeptColumns = () =>
  useQuery({
    queryKey: key,
    queryFn: async (): Promise<Kept> =>
      Object.fromEntries((await listColumns()).items.map(({ list, columns }) => [list, columns])),
    staleTime: 300_000,
  });

/** No columns: those that the list has by itself. */
export function useKeepColumns(list: ListKind) {
  const queries = useQueryClient();
  const show = useSnack();
  const { mutate } = useMutation({
    mutationFn: (columns: string[]) => chooseColumns(list, columns),
    // One after the other: the last choice is the one that stays.
    scope: { id: key[0]! },
    onMutate: async (columns) => {
      await queries.cancelQueries({ queryKey: key });
      queries.setQueryData<Kept>(key, (old) => ({ ...old, [list]: columns.length ? columns : undefined }));
    },
    onError: (error) => show({ text: problemFrom(error).title, tone: 'error' }),
  });
  return mutate;
}
