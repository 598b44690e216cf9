import { useQuery } from '@tanstack/react-query';
import { getAttempt, listAttemptsOfDevice } from '../api/enrollmentStatus';
import { useLanguage } from '../texts/language';
import { topic } from './useEnrollmentStatus';

export function useAttempt(id: string) {
  const language = useLanguage();
  return useQuery({
    queryKey: [topic, 'attempt', id, language],
    queryFn: () => getAttempt(id, language),
  });
}

export function useAttemptsOfDevice(deviceId: string) {
  const language = useLanguage();
  return useQuery({
    queryKey: [topic, 'of-device', deviceId, language],
    queryFn: () => listAttemptsOfDevice(deviceId, language),
  });
}
