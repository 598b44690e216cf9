import type { ListQuery, Page } from './models';

const LARGEST_PAGE = 200;
/** Beyond this a page of the console would be the wrong place to look. */
const MOST_PAGES = 10;

/** Everything of a list that is short by nature, such as groups or operators. */
export async function allPages<T>(list: (query: ListQuery) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await list({ limit: LARGEST_PAGE, cursor });
    items.push(...answer.items);
    if (!answer.nextCursor) break;
    cursor = answer.nextCursor;
  }
  return items;
}
