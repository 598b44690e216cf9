import { expect, test } from 'vitest';
import { fromSortModel, toSortModel } from './gridSort';

test.each(['name', '-name'])('Sort_%s_goes_into_the_grid_and_back', (sort) => {
  expect(fromSortModel(toSortModel(sort))).toBe(sort);
});

// A made-up column would be taken out by the grid, which then tells of a change that nobody made.
test('List_without_an_order_names_no_column', () => {
  expect(toSortModel('')).toEqual([]);
});
