import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { changeUserGroup, deleteUserGroup, type UserGroup } from '../api/userGroups';
import { useTexts } from '../texts/useTexts';
import { ConfirmDialog } from '../ui/forms/ConfirmDialog';
import { useSnack } from '../ui/SnackContext';
import { UserGroupDialog } from './UserGroupDialog';
import { useRefreshUserGroups } from './useUserGroups';

export function UserGroupVerbs({ group, onDeleted }: { group: UserGroup; onDeleted: () => void }) {
  const t = useTexts().userGroups;
  const show = useSnack();
  const refresh = useRefreshUserGroups();
  // What was seen when the dialog opened is what is decided on.
  const [renaming, setRenaming] = useState<UserGroup | null>(null);
  const [deleting, setDeleting] = useState<UserGroup | null>(null);
  const remove = useMutation({
    mutationFn: deleteUserGroup,
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
      <Button variant="outlined" color="error" onClick={() => setDeleting(group)}>
        {t.delete}
      </Button>
      {renaming && (
        <UserGroupDialog
          title={t.editTitle}
          submit={t.edit}
          initial={renaming}
          run={(draft) => changeUserGroup(renaming, draft)}
          done={t.changed}
          onClose={() => setRenaming(null)}
        />
      )}
      {deleting && (
        <ConfirmDialog
          title={t.deleteTitle(deleting.name)}
          hint={t.deleteHint}
          confirm={t.delete}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(deleting)}
          onClose={() => {
            remove.reset();
            setDeleting(null);
          }}
        />
      )}
    </Box>
  );
}
