import { expect, test } from 'vitest';
import { sameQuery, viewQuery } from './viewQuery';

test('View_keeps_filters_order_and_columns', () => {
  expect(viewQuery({ q: 'a b', sort: '-endedAt' }, 'displayName,state')).toBe(
    'q=a+b&sort=-endedAt&columns=displayName%2Cstate',
  );
  expect(viewQuery({}, undefined)).toBe('');
});

test('Queries_are_the_same_however_they_are_written', () => {
  expect(sameQuery('q=a+b&columns=x%2Cy', 'columns=x,y&q=a%20b')).toBe(true);
  expect(sameQuery('q=a', 'q=a&sort=name')).toBe(false);
});
