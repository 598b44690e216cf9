import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { allPages } from '../api/allPages';
import { listTokens } from '../api/tokens';
import { topic } from '../operators/useOperators';
import type { ListState } from '../ui/listState';

export function useTokens({ sort, limit, cursor }: ListState) {
  const query = { sort, limit, cursor };
  return useQuery({
    queryKey: [topic, 'tokens', 'list', query],
    queryFn: () => listTokens(query),
    placeholderData: keepPreviousData,
  });
}

export const useAllTokens = () =>
  useQuery({ queryKey: [topic, 'tokens', 'all'], queryFn: () => allPages(listTokens) });
