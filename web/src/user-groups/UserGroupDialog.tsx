import Alert from '@mui/material/Alert';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { fieldFault, problemCode } from '../api/problem';
import type { UserGroup, UserGroupDraft } from '../api/userGroups';
import { useTexts } from '../texts/useTexts';
import { Form } from '../ui/forms/Form';
import { FormActions } from '../ui/forms/FormActions';
import { FormDialog } from '../ui/forms/FormDialog';
import { FormField } from '../ui/forms/FormField';
import { ProblemHelp } from '../ui/ProblemHelp';
import { useSnack } from '../ui/SnackContext';
import { useRefreshUserGroups } from './useUserGroups';

interface Props {
  title: string;
  submit: string;
  initial?: UserGroup;
  run: (draft: UserGroupDraft) => Promise<UserGroup>;
  done: (name: string) => string;
  onClose: () => void;
}

/** Name and description, of a new group or of one that is there. */
export function UserGroupDialog({ title, submit, initial, run, done, onClose }: Props) {
  const texts = useTexts();
  const t = texts.userGroups.form;
  const show = useSnack();
  const refresh = useRefreshUserGroups();
  const [name, setName] = useState(initial?.name ?? '');
  const [description, setDescription] = useState(initial?.description ?? '');
  const [checked, setChecked] = useState(false);
  const save = useMutation({
    mutationFn: () => run({ name: name.trim(), description: description.trim() || undefined }),
    onSuccess: (group) => {
      show({ text: done(group.name) });
      onClose();
    },
    onSettled: refresh,
  });
  const fault = name.trim() ? undefined : t.nameFault;
  const code = problemCode(save.error);
  const refused =
    code === 'user_group_name_taken' ? t.nameTaken : (fieldFault(save.error, 'name') ?? undefined);
  const refusedText = fieldFault(save.error, 'description');
  const moved = code === 'version_changed';

  return (
    <FormDialog title={title} onClose={onClose}>
      <Form
        onSubmit={() => {
          setChecked(true);
          if (!fault) save.mutate();
        }}
      >
        {moved && <Alert severity="warning">{t.conflict}</Alert>}
        {save.isError && !refused && !refusedText && !moved && <ProblemHelp error={save.error} />}
        <FormField
          label={t.name}
          value={name}
          fault={(checked ? fault : undefined) ?? refused}
          required
          focused
          onChange={setName}
        />
        <FormField
          label={`${t.description} (${texts.common.optional.toLowerCase()})`}
          value={description}
          fault={refusedText}
          onChange={setDescription}
        />
        <FormActions submit={submit} busy={save.isPending} onCancel={onClose} />
      </Form>
    </FormDialog>
  );
}
