import type { EnrollmentStatusSummary, QueueSummary } from '../api/models';
import { buckets, countOf } from '../enrollment-status/buckets';

/** Whether no device has ever come, or none that the reader may see. */
export const nothingYet = (status: EnrollmentStatusSummary, { pending }: QueueSummary) =>
  pending === 0 && buckets.every((bucket) => countOf(status, bucket) === 0);
