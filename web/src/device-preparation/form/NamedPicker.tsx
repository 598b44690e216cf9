import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useTexts } from '../../texts/useTexts';
import type { Named } from '../useNames';

const AT_ONCE = 50;
const filterOptions = createFilterOptions<Named>({ limit: AT_ONCE, stringify: ({ name }) => name });

interface Props {
  label: string;
  hint?: string;
  fault?: string;
  /** Missing while they are fetched. */
  options: readonly Named[] | undefined;
  chosen: readonly string[];
  /** Names of what is chosen, for what is not among the options any more. */
  known?: readonly { id: string; name: string | null }[];
  onChange: (ids: string[]) => void;
}

/** Several of many, found by typing. What is gone stays in the field, so that it can be taken out. */
export function NamedPicker({ label, hint, fault, options, chosen, known = [], onChange }: Props) {
  const t = useTexts();
  const words = t.preparationForm.options;
  const nameOf = (id: string) =>
    options?.find((one) => one.id === id)?.name ?? known.find((one) => one.id === id)?.name ?? words.unknown;
  return (
    <Autocomplete
      multiple
      size="small"
      options={[...(options ?? [])]}
      value={chosen.map((id) => ({ id, name: nameOf(id) }))}
      loading={!options}
      loadingText={words.loading}
      noOptionsText={options?.length === 0 ? words.noneThere : t.common.noMatches}
      filterOptions={filterOptions}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      onChange={(_, next) => onChange(next.map(({ id }) => id))}
      openText={label}
      closeText={t.common.close}
      clearText={t.common.clearSearch}
      renderInput={(params) => (
        <TextField {...params} label={label} error={fault !== undefined} helperText={fault ?? hint} />
      )}
    />
  );
}
