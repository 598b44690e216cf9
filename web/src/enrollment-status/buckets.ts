import type { EnrollmentStatusSummary } from '../api/models';

/** The counters in their order, by the words of the API. */
export const buckets = ['enrolled', 'in_progress', 'pending', 'failed', 'incomplete'] as const;
export type Bucket = (typeof buckets)[number];

export function countOf(status: EnrollmentStatusSummary, bucket: Bucket): number {
  switch (bucket) {
    case 'enrolled':
      return status.enrolled;
    case 'in_progress':
      return status.inProgress;
    case 'pending':
      return status.pending;
    case 'failed':
      return status.failed;
    case 'incomplete':
      return status.incomplete;
  }
}

export const bucketOf = (text: string | undefined): Bucket =>
  buckets.find((bucket) => bucket === text) ?? 'in_progress';
