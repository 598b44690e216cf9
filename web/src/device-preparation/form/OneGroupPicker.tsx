import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useTexts } from '../../texts/useTexts';
import { useDeviceGroupNames, type Named } from '../useNames';

const AT_ONCE = 50;
const filterOptions = createFilterOptions<Named>({ limit: AT_ONCE, stringify: ({ name }) => name });

interface Props {
  chosen: string | null;
  /** What the chosen one was called, should it be gone. */
  knownAs: string | null | undefined;
  onChange: (id: string | null) => void;
}

/** One device group, or none. */
export function OneGroupPicker({ chosen, knownAs, onChange }: Props) {
  const texts = useTexts();
  const t = texts.preparationForm;
  const groups = useDeviceGroupNames();
  const named = (id: string): Named =>
    groups?.find((group) => group.id === id) ?? {
      id,
      name: knownAs ?? texts.devicePreparation.goneGroup,
    };
  return (
    <Autocomplete
      size="small"
      options={[...(groups ?? [])]}
      value={chosen === null ? null : named(chosen)}
      loading={!groups}
      loadingText={t.options.loading}
      noOptionsText={groups?.length === 0 ? t.options.noneThere : texts.common.noMatches}
      filterOptions={filterOptions}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      onChange={(_, group) => onChange(group?.id ?? null)}
      openText={t.group}
      closeText={texts.common.close}
      clearText={texts.common.clearSearch}
      renderInput={(params) => <TextField {...params} label={t.group} helperText={t.groupHint} />}
    />
  );
}
