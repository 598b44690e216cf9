import { call, client, ifMatch } from './client';
import type { ListColumns, ListQuery, Page, SavedView } from './models';

export function listViews(list: string, query: ListQuery): Promise<Page<SavedView>> {
  return call(client.GET('/api/saved-views', { params: { query: { ...query, list } } }));
}

export function saveView(body: {
  list: string;
  name: string;
  query: string;
  visibility: string;
}): Promise<SavedView> {
  return call(client.POST('/api/saved-views', { body }));
}

export function changeView(
  { id, version }: SavedView,
  body: { name: string; query: string },
): Promise<SavedView> {
  return call(
    client.PUT('/api/saved-views/{id}', { params: { path: { id } }, headers: ifMatch(version), body }),
  );
}

export async function deleteView({ id, version }: SavedView): Promise<void> {
  await call(client.DELETE('/api/saved-views/{id}', { params: { path: { id } }, headers: ifMatch(version) }));
}

export function listColumns(): Promise<Page<ListColumns>> {
  return call(client.GET('/api/list-columns'));
}

export async function chooseColumns(list: string, columns: string[]): Promise<void> {
  await call(
    client.POST('/api/list-columns/{list}', {
      params: { path: { list } },
      body: { columns },
      keepalive: true, // whoever leaves the page at once has chosen all the same
    }),
  );
}
