import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listAudit } from '../api/audit';
import type { ListState } from '../ui/listState';

export function useAudit({ limit, cursor, filters }: ListState) {
  const query = { limit, cursor, entityKind: filters.entityKind, entityId: filters.entityId };
  return useQuery({
    queryKey: ['audit', 'list', query],
    queryFn: () => listAudit(query),
    placeholderData: keepPreviousData,
  });
}
