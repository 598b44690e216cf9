import { keepPreviousData, useQuery } from '@tanstack/react-query';
import {
  explainError,
  getEnrollmentStatus,
  getEnrollmentTrend,
  getFailureReasons,
  getOthersWithError,
  listActiveEnrollments,
  listFailures,
  type ActiveQuery,
  type FailuresQuery,
} from '../api/enrollmentStatus';
import { useLanguage } from '../texts/language';

export const topic = 'enrollments';

/** A device that goes silent is announced a minute later; a rate over hours moves by itself. */
const ANYWAY_EVERY = 60_000;
export const windowDays = 30;

export function useEnrollmentStatus(simulated: boolean, enabled = true) {
  return useQuery({
    queryKey: [topic, 'status', simulated],
    queryFn: () => getEnrollmentStatus({ days: windowDays, simulated }),
    placeholderData: keepPreviousData,
    refetchInterval: ANYWAY_EVERY,
    enabled,
  });
}

export function useActiveEnrollments(query: ActiveQuery) {
  return useQuery({
    queryKey: [topic, 'active', query],
    queryFn: () => listActiveEnrollments(query),
    placeholderData: keepPreviousData,
  });
}

export function useTrend(simulated: boolean) {
  return useQuery({
    queryKey: [topic, 'trend', simulated],
    queryFn: () => getEnrollmentTrend({ days: windowDays, simulated }),
    placeholderData: keepPreviousData,
    refetchInterval: ANYWAY_EVERY,
  });
}

export function useReasons(simulated: boolean) {
  const language = useLanguage();
  return useQuery({
    queryKey: [topic, 'reasons', simulated, language],
    queryFn: () => getFailureReasons({ days: windowDays, simulated }, language),
    placeholderData: keepPreviousData,
  });
}

export function useFailures(query: FailuresQuery) {
  const language = useLanguage();
  return useQuery({
    queryKey: [topic, 'failures', query, language],
    queryFn: () => listFailures(query, language),
    placeholderData: keepPreviousData,
  });
}

export function useOthers(failureId: string) {
  return useQuery({
    queryKey: [topic, 'others', failureId],
    queryFn: () => getOthersWithError(failureId),
  });
}

/** What a code may mean does not change while somebody looks at it. */
export function useExplanation(code: string, text: string | undefined, enabled: boolean) {
  const language = useLanguage();
  return useQuery({
    queryKey: ['error-codes', code, text, language],
    queryFn: () => explainError(code, text, language),
    staleTime: Infinity,
    enabled,
  });
}
