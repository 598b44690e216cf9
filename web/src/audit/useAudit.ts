import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getAuditState, listAudit, listAuditOf, proveAuditEntry, type AuditedKind } from '../api/audit';
import type { ListState } from '../ui/listState';
import { dayRange } from './dayRange';
import { verifyProof } from './verifyProof';

/** How long a row stays without a seal, about; then the page looks again. */
const SEALING = 2000;

export function useAudit({ limit, cursor, filters }: ListState) {
  const { actorKind, actorId, action, entityKind, entityId } = filters;
  const range = dayRange(filters.from, filters.to);
  const query = { limit, cursor, actorKind, actorId, action, entityKind, entityId, ...range };
  return useQuery({
    queryKey: ['audit', 'list', query],
    queryFn: () => listAudit(query),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some((entry) => !entry.seal) ? SEALING : false),
  });
}

/** Of one thing, page after page. */
export function useHistory(kind: AuditedKind, id: string) {
  return useInfiniteQuery({
    queryKey: ['audit', 'of', kind, id],
    queryFn: ({ pageParam }) => listAuditOf(kind, id, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

export function useAuditState() {
  return useQuery({
    queryKey: ['audit', 'state'],
    queryFn: getAuditState,
    refetchInterval: ({ state }) => (state.data?.waiting ? SEALING : false),
  });
}

/** The proof of a row, and what came of checking it here. */
export function useProof(id: string) {
  return useQuery({
    queryKey: ['audit', 'proof', id],
    queryFn: async () => {
      const proof = await proveAuditEntry(id);
      return { proof, verdict: await verifyProof(proof) };
    },
  });
}
