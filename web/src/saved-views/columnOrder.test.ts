import { expect, test } from 'vitest';
import { moved, shownOf, toggled } from './columnOrder';

const set = { fields: ['name', 'owner', 'platform', 'key'], byDefault: ['name', 'owner', 'platform'] };

test('Columns_are_those_of_the_list_when_nothing_known_is_wanted', () => {
  expect(shownOf(undefined, set)).toEqual(['name', 'owner', 'platform']);
  expect(shownOf(['', 'nonsense'], set)).toEqual(['name', 'owner', 'platform']);
});

test('Columns_are_shown_in_the_order_wanted_each_once_and_never_without_the_name', () => {
  expect(shownOf(['key', 'name', 'key'], set)).toEqual(['key', 'name']);
  expect(shownOf(['platform', 'nonsense'], set)).toEqual(['name', 'platform']);
});

test('Column_that_comes_back_stands_after_those_that_the_list_has_before_it', () => {
  expect(toggled(['name', 'key'], 'owner', set)).toEqual(['name', 'owner', 'key']);
  expect(toggled(['key', 'name'], 'platform', set)).toEqual(['key', 'name', 'platform']);
  expect(toggled(['name', 'owner'], 'owner', set)).toEqual(['name']);
});

test('Column_moves_one_place', () => {
  expect(moved(['name', 'owner', 'key'], 'key', -1)).toEqual(['name', 'key', 'owner']);
  expect(moved(['name', 'owner', 'key'], 'name', 1)).toEqual(['owner', 'name', 'key']);
});
