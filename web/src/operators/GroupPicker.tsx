import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete';
import CircularProgress from '@mui/material/CircularProgress';
import TextField from '@mui/material/TextField';
import type { DeviceGroup } from '../api/models';
import { useAllGroups } from '../device-groups/useGroups';
import { useTexts } from '../texts/useTexts';

const AT_ONCE = 50;
const filterOptions = createFilterOptions<DeviceGroup>({ limit: AT_ONCE, stringify: ({ name }) => name });

interface Props {
  chosen: string[];
  fault?: string;
  hint?: string;
  label?: string;
  onChange: (ids: string[]) => void;
}

/** Device groups, found by typing. */
export function GroupPicker({ chosen, fault, hint, label: given, onChange }: Props) {
  const t = useTexts();
  const words = t.operators.grants;
  const label = given ?? words.groups;
  const groups = useAllGroups();
  const known = groups.data ?? [];
  // A group that is gone stays in the field, so that it can be taken out.
  const gone = (id: string): DeviceGroup => ({
    id,
    name: words.unknownGroup,
    devices: 0,
    createdAt: '',
    version: 0,
  });
  const value = groups.data ? chosen.map((id) => known.find((group) => group.id === id) ?? gone(id)) : [];

  if (groups.isPending && chosen.length > 0) {
    // Empty, it would say that none is chosen.
    return (
      <TextField
        size="small"
        fullWidth
        disabled
        label={label}
        helperText={fault ?? hint}
        slotProps={{
          input: { endAdornment: <CircularProgress size={16} aria-label={t.common.loading} /> },
        }}
      />
    );
  }
  return (
    <Autocomplete
      multiple
      size="small"
      options={known}
      value={value}
      loading={groups.isPending}
      loadingText={t.common.loading}
      noOptionsText={groups.data?.length === 0 ? words.noGroups : t.common.noMatches}
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
