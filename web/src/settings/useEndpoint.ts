import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { EndpointSettings } from '../api/models';
import { getEndpoint, validateEndpoint } from '../api/settings';
import { useTexts } from '../texts/useTexts';
import { useSnack } from '../ui/SnackContext';

const endpointKey = ['settings', 'endpoint'];

export function useEndpoint() {
  return useQuery({ queryKey: endpointKey, queryFn: getEndpoint });
}

/** What was found stays in the server: it takes the place of what the page showed before. */
export function useValidate() {
  const queries = useQueryClient();
  const show = useSnack();
  const t = useTexts().settings;
  return useMutation({
    mutationFn: validateEndpoint,
    onSuccess: (lastValidation) => {
      queries.setQueryData<EndpointSettings>(endpointKey, (shown) => shown && { ...shown, lastValidation });
      show({ text: lastValidation.healthy ? t.validated : t.validatedWithFaults });
      void queries.invalidateQueries({ queryKey: ['audit'] });
    },
  });
}
