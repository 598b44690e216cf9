import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { changeGroup, deleteGroup } from '../api/devices';
import type { DeviceGroup } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { DeleteVerb } from '../ui/forms/DeleteVerb';
import { useSnack } from '../ui/SnackContext';
import { GroupDialog } from './GroupDialog';
import { useRefreshGroups } from './useGroups';

export function GroupVerbs({ group, onDeleted }: { group: DeviceGroup; onDeleted: () => void }) {
  const t = useTexts().groups;
  const show = useSnack();
  const refresh = useRefreshGroups();
  // What was seen when the dialog opened is what is decided on.
  const [renaming, setRenaming] = useState<DeviceGroup | null>(null);
  const remove = useMutation({
    mutationFn: deleteGroup,
    onSuccess: () => {
      show({ text: t.deleted(group.name) });
      onDeleted();
    },
    onSettled: refresh,
  });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: 1 }}>
      <Button variant="outlined" color="inherit" onClick={() => setRenaming(group)}>
        {t.edit}
      </Button>
      <DeleteVerb
        thing={group}
        label={t.delete}
        ask={({ name }) => ({ title: t.deleteTitle(name), hint: t.deleteHint })}
        remove={remove}
      />
      {renaming && (
        <GroupDialog
          title={t.editTitle}
          submit={t.edit}
          initial={renaming}
          run={(draft) => changeGroup(renaming, draft)}
          done={t.changed}
          onClose={() => setRenaming(null)}
        />
      )}
    </Box>
  );
}
