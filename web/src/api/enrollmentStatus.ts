import { call, client } from './client';
import { exportAddress } from './exportAddress';
import type {
  ActiveEnrollment,
  EnrollmentAttempt,
  EnrollmentFailure,
  EnrollmentHour,
  EnrollmentStatusSummary,
  ErrorExplanation,
  FailureReason,
  ListQuery,
  OthersWithError,
  Page,
} from './models';

export interface ActiveQuery extends ListQuery {
  bucket?: string;
  platform?: string;
  stage?: string;
  simulated?: boolean;
}

export interface FailuresQuery extends ListQuery {
  reason?: string;
  resolved?: boolean;
  simulated?: boolean;
}

/** Texts of errors come from the server, in the language of the console. */
const inLanguage = (language: string) => ({ headers: { 'Accept-Language': language } });

export function getEnrollmentStatus(query: {
  days?: number;
  simulated?: boolean;
}): Promise<EnrollmentStatusSummary> {
  return call(client.GET('/api/devices/enrollment-status', { params: { query } }));
}

export function listActiveEnrollments(query: ActiveQuery): Promise<Page<ActiveEnrollment>> {
  return call(client.GET('/api/devices/enrollment-status/active', { params: { query } }));
}

export function activeExportAddress(query: ActiveQuery, columns: readonly string[]): string {
  return exportAddress('/api/devices/enrollment-status/active', query, columns);
}

export function getEnrollmentTrend(query: { days?: number; simulated?: boolean }): Promise<EnrollmentHour[]> {
  return call(client.GET('/api/devices/enrollment-status/trend', { params: { query } }));
}

export function listFailures(query: FailuresQuery, language: string): Promise<Page<EnrollmentFailure>> {
  return call(
    client.GET('/api/devices/enrollment-status/failures', { params: { query }, ...inLanguage(language) }),
  );
}

/** A link cannot name its language in a header. */
export function failuresExportAddress(
  query: FailuresQuery,
  columns: readonly string[],
  language: string,
): string {
  return exportAddress('/api/devices/enrollment-status/failures', { ...query, language }, columns);
}

export function getFailureReasons(
  query: { days?: number; simulated?: boolean },
  language: string,
): Promise<FailureReason[]> {
  return call(
    client.GET('/api/devices/enrollment-status/failures/summary', {
      params: { query },
      ...inLanguage(language),
    }),
  );
}

export function getOthersWithError(id: string): Promise<OthersWithError> {
  return call(
    client.GET('/api/devices/enrollment-status/failures/{id}/others', { params: { path: { id } } }),
  );
}

export function getAttempt(id: string, language: string): Promise<EnrollmentAttempt> {
  return call(
    client.GET('/api/devices/enrollment-status/{id}', { params: { path: { id } }, ...inLanguage(language) }),
  );
}

export function listAttemptsOfDevice(deviceId: string, language: string): Promise<EnrollmentAttempt[]> {
  return call(
    client.GET('/api/devices/enrollment-status/of-device/{deviceId}', {
      params: { path: { deviceId } },
      ...inLanguage(language),
    }),
  );
}

export function explainError(
  code: string,
  text: string | undefined,
  language: string,
): Promise<ErrorExplanation> {
  return call(
    client.GET('/api/error-codes/{code}', {
      params: { path: { code }, query: { text } },
      ...inLanguage(language),
    }),
  );
}

export async function resolveFailure(recordId: string): Promise<void> {
  await call(
    client.POST('/api/devices/enrollment-status/{id}/mark-resolved', {
      params: { path: { id: recordId } },
      body: {},
    }),
  );
}

export async function retryEnrollment(recordId: string): Promise<void> {
  await call(
    client.POST('/api/devices/enrollment-status/{id}/retry', {
      params: { path: { id: recordId } },
      body: {},
    }),
  );
}
