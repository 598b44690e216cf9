import { useMutation } from '@tanstack/react-query';
import { listRequests, type RequestQuery } from '../api/enrollmentRequests';
import type { EnrollmentRequest } from '../api/models';

const LARGEST_PAGE = 200;
/** Whoever decides on more at once has not looked at them. */
export const MOST_AT_ONCE = 5_000;

/** Reads every request of a view that the caller may decide, page after page. */
export function useWholeView(onRead: (requests: EnrollmentRequest[]) => void) {
  return useMutation({
    mutationFn: async (query: RequestQuery) => {
      const requests: EnrollmentRequest[] = [];
      let cursor: string | undefined;
      do {
        const page = await listRequests({ ...query, limit: LARGEST_PAGE, cursor });
        requests.push(...page.items.filter(({ decidable }) => decidable));
        cursor = page.nextCursor ?? undefined;
      } while (cursor && requests.length < MOST_AT_ONCE);
      return requests.slice(0, MOST_AT_ONCE);
    },
    onSuccess: onRead,
  });
}
