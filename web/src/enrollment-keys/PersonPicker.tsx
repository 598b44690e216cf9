import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { listPeople } from '../api/people';
import type { Person } from '../api/models';
import { useTexts } from '../texts/useTexts';

const AT_ONCE = 25;

interface Props {
  fault?: string;
  hint: string;
  onChange: (person: Person | null) => void;
}

/** One person, found by the beginning of a name or by a Peer ID. */
export function PersonPicker({ fault, hint, onChange }: Props) {
  const t = useTexts();
  const words = t.enrollmentKeys.form;
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const people = useQuery({
    queryKey: ['people', 'list', { q, limit: AT_ONCE }],
    queryFn: () => listPeople({ q: q || undefined, limit: AT_ONCE }),
    placeholderData: keepPreviousData,
  });
  return (
    <Autocomplete
      size="small"
      options={people.data?.items ?? []}
      loading={people.isPending}
      loadingText={t.common.loading}
      noOptionsText={t.common.noMatches}
      filterOptions={(found) => found}
      getOptionLabel={({ displayName }) => displayName}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      onInputChange={(_, text, reason) => setTyped(reason === 'input' ? text : '')}
      onChange={(_, person) => onChange(person)}
      openText={words.person}
      closeText={t.common.close}
      clearText={t.common.clearSearch}
      renderInput={(params) => (
        <TextField {...params} label={words.person} error={fault !== undefined} helperText={fault ?? hint} />
      )}
    />
  );
}
