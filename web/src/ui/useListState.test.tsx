import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { expect, test } from 'vitest';
import { useListState } from './useListState';

const defaults = { sort: '-createdAt', sorts: ['createdAt', '-createdAt'], filters: ['enrollment'] };

function listAt(address: string) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <MemoryRouter initialEntries={[address]}>{children}</MemoryRouter>
  );
  return renderHook(() => ({ list: useListState(defaults), search: useLocation().search }), { wrapper })
    .result;
}

test('List_reads_its_state_from_the_address', () => {
  const { list } = listAt('/?q=anna&sort=createdAt&limit=50&enrollment=enrolled&cursor=c1').current;
  expect(list).toMatchObject({
    q: 'anna',
    sort: 'createdAt',
    limit: 50,
    cursor: 'c1',
    filters: { enrollment: 'enrolled' },
  });
});

test('List_falls_back_when_the_address_says_nonsense', () => {
  const { list } = listAt('/?sort=password&limit=7').current;
  expect(list).toMatchObject({ q: '', sort: '-createdAt', limit: 25, cursor: undefined, hasPrevious: false });
});

test('List_walks_back_along_the_cursors_it_came_by', () => {
  const result = listAt('/?q=a');
  act(() => result.current.list.next('c1'));
  act(() => result.current.list.next('c2'));
  expect(result.current.list).toMatchObject({ cursor: 'c2', depth: 2 });

  act(() => result.current.list.previous());
  expect(result.current.list).toMatchObject({ cursor: 'c1', depth: 1 });
  act(() => result.current.list.previous());
  expect(result.current.search).toBe('?q=a');
  expect(result.current.list).toMatchObject({ depth: 0, hasPrevious: false });
});

test('List_goes_to_the_first_page_when_sent_an_address_without_a_trail', () => {
  const result = listAt('/?cursor=c9');
  expect(result.current.list.hasPrevious).toBe(true);
  act(() => result.current.list.previous());
  expect(result.current.search).toBe('');
});

test('List_starts_over_when_it_is_narrowed', () => {
  const result = listAt('/?cursor=c1&person=p1');
  act(() => result.current.list.change({ q: 'x', limit: 25, filters: { enrollment: 'enrolled' } }));
  expect(result.current.search).toBe('?person=p1&q=x&enrollment=enrolled');
});
