import type { GridSortModel } from '@mui/x-data-grid';

/** `-createdAt` in the address is `createdAt` descending in the grid; nothing is in no order of the grid's. */
export function toSortModel(sort: string): GridSortModel {
  if (!sort) return [];
  const descending = sort.startsWith('-');
  return [{ field: descending ? sort.slice(1) : sort, sort: descending ? 'desc' : 'asc' }];
}

export function fromSortModel(model: GridSortModel): string | undefined {
  const first = model[0];
  return first && (first.sort === 'desc' ? `-${first.field}` : first.field);
}
