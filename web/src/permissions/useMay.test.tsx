import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { listPeople } from '../api/people';
import { createQueryClient } from '../api/queryClient';
import { serve } from '../testkit/serve';
import { useMay } from './useMay';

const sessionWith = (...names: string[]) => ({
  operatorId: '1',
  username: 'ann',
  permissions: names.map((name) => ({ name, everything: true, groups: [] })),
});

function inQueries() {
  const queries = createQueryClient();
  return ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  );
}

test('Permission_is_had_when_the_session_lists_it', async () => {
  serve({ 'GET /api/session': () => ({ body: sessionWith('view') }) });
  const { result } = renderHook(() => [useMay('view'), useMay('decide')], { wrapper: inQueries() });
  expect(result.current).toEqual([false, false]);
  await waitFor(() => expect(result.current).toEqual([true, false]));
});

test('Permissions_are_asked_for_again_when_a_call_is_forbidden', async () => {
  let names = ['view', 'decide'];
  serve({
    'GET /api/session': () => ({ body: sessionWith(...names) }),
    'GET /api/people': () => ({ status: 403, body: { title: 'No', status: 403, code: 'forbidden' } }),
  });
  const { result, rerender } = renderHook(
    ({ ask }) => {
      useQuery({ queryKey: ['people'], queryFn: () => listPeople({}), enabled: ask });
      return useMay('decide');
    },
    { wrapper: inQueries(), initialProps: { ask: false } },
  );
  await waitFor(() => expect(result.current).toBe(true));

  names = ['view'];
  rerender({ ask: true });
  await waitFor(() => expect(result.current).toBe(false));
});
