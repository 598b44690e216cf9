import type { GridColDef } from '@mui/x-data-grid';
import { useEffect, useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import type { List } from '../ui/useListState';
import { actionsField, sameOrder, shownOf, type ColumnSet } from './columnOrder';
import type { ListKind } from './listKinds';
import { useKeepColumns, useKeptColumns } from './useKeptColumns';

export interface ColumnChoices extends ColumnSet {
  /** In their order. */
  shown: readonly string[];
  labels: Record<string, string>;
  /** As the address says them; missing when they are those of the list. */
  param: string | undefined;
  choose: (shown: readonly string[]) => void;
}

export interface ListColumns<Row extends { id: string }> extends ColumnChoices {
  /** All of them, those that are shown first and in their order. */
  columns: GridColDef<Row>[];
}

const none: readonly string[] = [];

/**
 * The columns of a list: what its address says; else, when the address says nothing of the list at all, what the operator has chosen; else
 * those that the list has by itself.
 * @param extra Columns that are there for who asks for them.
 */
export function useListColumns<Row extends { id: string }>(
  kind: ListKind,
  list: List,
  all: readonly GridColDef<Row>[],
  extra = none,
): ListColumns<Row> {
  const [params, setParams] = useSearchParams();
  const { state } = useLocation() as { state: unknown };
  const keep = useKeepColumns(kind);
  const kept = useKeptColumns().data?.[kind];
  const set = useMemo(() => {
    const fields = all.map(({ field }) => field).filter((field) => field !== actionsField);
    return { fields, byDefault: fields.filter((field) => !extra.includes(field)) };
  }, [all, extra]);

  const said = params.get('columns');
  const own = said === null && list.bare ? kept : undefined;
  const wanted = said ?? own?.join(',');
  const shown = useMemo(() => shownOf(wanted?.split(','), set), [wanted, set]);
  const param = sameOrder(shown, set.byDefault) ? undefined : shown.join(',');

  const put = (columns: string | undefined) =>
    setParams(
      (old) => {
        const next = new URLSearchParams(old);
        if (columns === undefined) next.delete('columns');
        else next.set('columns', columns);
        return next;
      },
      { replace: true, state },
    );

  // So that the address, when it is sent to somebody, shows what is seen here.
  useEffect(() => {
    if (own && param !== undefined) put(param);
  });

  const choose = (chosen: readonly string[]) => {
    const plain = sameOrder(chosen, set.byDefault);
    keep(plain ? [] : [...chosen]);
    put(plain ? undefined : chosen.join(','));
  };

  const columns = useMemo(() => {
    const place = ({ field }: GridColDef<Row>) =>
      field === actionsField ? Infinity : shown.includes(field) ? shown.indexOf(field) : shown.length;
    return [...all].sort((one, other) =>
      place(one) < place(other) ? -1 : place(one) > place(other) ? 1 : 0,
    );
  }, [all, shown]);
  const labels = useMemo(
    () => Object.fromEntries(all.map(({ field, headerName }) => [field, headerName ?? field])),
    [all],
  );

  return { ...set, shown, labels, param, choose, columns };
}
