import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { DeviceGroup } from '../api/models';
import { useAllGroups } from '../device-groups/useGroups';
import { useTexts } from '../texts/useTexts';

interface Props {
  onChange: (group: DeviceGroup | null) => void;
}

export function OneGroupPicker({ onChange }: Props) {
  const t = useTexts();
  const words = t.enrollmentKeys.form;
  const groups = useAllGroups();
  return (
    <Autocomplete
      size="small"
      options={groups.data ?? []}
      loading={groups.isPending}
      loadingText={t.common.loading}
      noOptionsText={groups.data?.length === 0 ? t.operators.grants.noGroups : t.common.noMatches}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      onChange={(_, group) => onChange(group)}
      openText={words.group}
      closeText={t.common.close}
      clearText={t.common.clearSearch}
      renderInput={(params) => <TextField {...params} label={words.group} helperText={words.groupHint} />}
    />
  );
}
