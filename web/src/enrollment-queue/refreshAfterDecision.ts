import type { QueryClient } from '@tanstack/react-query';

/** A decision, or taking it back, shows in three places. */
export async function refreshAfterDecision(queries: QueryClient) {
  await Promise.all(
    ['enrollment-requests', 'people', 'audit'].map((topic) =>
      queries.invalidateQueries({ queryKey: [topic] }),
    ),
  );
}
