import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createPerson } from '../api/people';
import { useTexts } from '../texts/useTexts';
import { useSnack } from '../ui/SnackContext';

/** A new person changes the list of people and the requests that waited for this Peer ID. */
export function useCreatePerson(onCreated: () => void) {
  const queries = useQueryClient();
  const show = useSnack();
  const t = useTexts().people.form;
  return useMutation({
    mutationFn: createPerson,
    onSuccess: async (person) => {
      show({ text: t.created(person.displayName) });
      onCreated();
      await Promise.all(
        ['people', 'enrollment-requests', 'audit'].map((topic) =>
          queries.invalidateQueries({ queryKey: [topic] }),
        ),
      );
    },
  });
}
