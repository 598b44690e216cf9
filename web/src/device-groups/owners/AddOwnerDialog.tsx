import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { GroupOwner, PossibleOwner } from '../../api/groupRules';
import type { DeviceGroup } from '../../api/models';
import { useTexts } from '../../texts/useTexts';
import { Form } from '../../ui/forms/Form';
import { FormActions } from '../../ui/forms/FormActions';
import { FormDialog } from '../../ui/forms/FormDialog';
import { useOwnership, usePossibleOwners } from './useOwners';

interface Props {
  group: DeviceGroup;
  owners: GroupOwner[];
  onClose: () => void;
}

export function AddOwnerDialog({ group, owners, onClose }: Props) {
  const texts = useTexts();
  const t = texts.groupOwners;
  const possible = usePossibleOwners();
  const { add } = useOwnership(group);
  const [chosen, setChosen] = useState<PossibleOwner | null>(null);
  const options = (possible.data ?? []).filter(({ id }) => owners.every((owner) => owner.id !== id));
  return (
    <FormDialog title={t.addTitle(group.name)} onClose={onClose}>
      <Form onSubmit={() => chosen && add.mutate(chosen, { onSuccess: onClose })}>
        <Autocomplete
          size="small"
          options={options}
          value={chosen}
          loading={possible.isPending}
          loadingText={texts.common.loading}
          noOptionsText={texts.common.noMatches}
          groupBy={({ kind }) => t.kinds[kind] ?? kind}
          getOptionLabel={({ name }) => name}
          getOptionKey={({ id }) => id}
          isOptionEqualToValue={(a, b) => a.id === b.id}
          onChange={(_, owner) => setChosen(owner)}
          openText={t.choose}
          closeText={texts.common.close}
          clearText={texts.common.clearSearch}
          renderInput={(params) => <TextField {...params} label={t.choose} />}
        />
        <FormActions submit={t.add} busy={add.isPending} onCancel={onClose} />
      </Form>
    </FormDialog>
  );
}
