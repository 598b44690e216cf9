/** What a list's address says. Filters are those named by the page; anything else in the address is left alone. */
export interface ListDefaults {
  sort: string;
  sorts: readonly string[];
  filters?: readonly string[];
}

export interface ListState {
  q: string;
  sort: string;
  limit: number;
  cursor: string | undefined;
  filters: Record<string, string>;
  /** What of all this is no default, but for the page: what a view of the list is made of. */
  said: Record<string, string>;
  /** The address says nothing of the list: neither this, nor columns, a view or a page. */
  bare: boolean;
}

export const pageSizes = [25, 50, 100] as const;
const DEFAULT_SIZE = 25;

export function readListState(params: URLSearchParams, defaults: ListDefaults): ListState {
  const sort = params.get('sort');
  const limit = Number(params.get('limit'));
  const filters = (defaults.filters ?? []).flatMap((name) => {
    const value = params.get(name);
    return value ? [[name, value] as const] : [];
  });
  const state = {
    q: params.get('q') ?? '',
    sort: sort && defaults.sorts.includes(sort) ? sort : defaults.sort,
    limit: (pageSizes as readonly number[]).includes(limit) ? limit : DEFAULT_SIZE,
    cursor: params.get('cursor') ?? undefined,
    filters: Object.fromEntries(filters),
  };
  const said = {
    ...(state.q && { q: state.q }),
    ...(state.sort !== defaults.sort && { sort: state.sort }),
    ...(state.limit !== DEFAULT_SIZE && { limit: state.limit.toString() }),
    ...state.filters,
  };
  const others = ['cursor', 'columns', 'view'].some((name) => params.has(name));
  return { ...state, said, bare: !others && Object.keys(said).length === 0 };
}

export type ListPatch = Partial<Pick<ListState, 'q' | 'sort' | 'limit'>> & {
  filters?: Record<string, string>;
};

/** A changed list starts at its first page again, and defaults are not spelled out. */
export function patchListParams(
  old: URLSearchParams,
  patch: ListPatch,
  defaults: ListDefaults,
): URLSearchParams {
  const params = new URLSearchParams(old);
  const put = (name: string, value: string | undefined, fallback: string) => {
    if (value === undefined) return;
    if (value === fallback) params.delete(name);
    else params.set(name, value);
  };
  put('q', patch.q, '');
  put('sort', patch.sort, defaults.sort);
  put('limit', patch.limit?.toString(), DEFAULT_SIZE.toString());
  Object.entries(patch.filters ?? {}).forEach(([name, value]) => put(name, value, ''));
  params.delete('cursor');
  return params;
}

export function withCursor(old: URLSearchParams, cursor: string | undefined): URLSearchParams {
  const params = new URLSearchParams(old);
  if (cursor) params.set('cursor', cursor);
  else params.delete('cursor');
  return params;
}
