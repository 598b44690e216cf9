import { expect, test } from 'vitest';
import { movedTo } from './movedTo';

const list = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
const order = (id: string, place: number) =>
  movedTo(list, id, place)
    .map((one) => one.id)
    .join('');

test('Row_moves_to_the_place_where_it_is_dropped', () => {
  expect(order('a', 2)).toBe('bcad');
  expect(order('d', 0)).toBe('dabc');
  expect(order('b', 2)).toBe('acbd');
});

test('Nothing_moves_where_there_is_no_such_place_or_row', () => {
  expect(movedTo(list, 'a', -1)).toBe(list);
  expect(movedTo(list, 'd', 4)).toBe(list);
  expect(movedTo(list, 'b', 1)).toBe(list);
  expect(movedTo(list, 'x', 1)).toBe(list);
});
