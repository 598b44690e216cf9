import { useSearchParams } from 'react-router';
import type { SavedView } from '../api/models';
import type { List } from '../ui/useListState';
import type { ColumnChoices } from './useListColumns';
import { viewQuery } from './viewQuery';

const VIEW = 'view';

/** The view that was opened last, and what is seen now; both stand in the address. */
export function useCurrentView(list: List, columns: ColumnChoices | undefined) {
  const [params, setParams] = useSearchParams();
  const query = viewQuery(list.said, columns?.param);
  const mark = (id: string | undefined) =>
    setParams(
      (old) => {
        const next = new URLSearchParams(old);
        if (id) next.set(VIEW, id);
        else next.delete(VIEW);
        return next;
      },
      { replace: true },
    );
  return {
    id: params.get(VIEW) ?? undefined,
    query,
    /** Leaves the page of the list and the open row behind. */
    open: (view: SavedView | undefined) => {
      const next = new URLSearchParams(view?.query);
      if (view) next.set(VIEW, view.id);
      setParams(next);
    },
    mark,
  };
}

/** An absolute address for a colleague, who finds no view that is not the team's. */
export function linkTo(query: string, view: SavedView | undefined): string {
  const params = new URLSearchParams(query);
  if (view?.visibility === 'team') params.set(VIEW, view.id);
  const search = params.toString();
  return `${location.origin}${location.pathname}${search && `?${search}`}`;
}
