import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isProposal, type Proposal } from '../api/apps';
import type { ConfigurationPolicy, ConfigurationValidation } from '../api/models';
import { problemCode } from '../api/problem';
import { useTellWaiting } from '../apps/useApps';
import { useTexts } from '../texts/useTexts';
import { Form } from '../ui/forms/Form';
import { FormActions } from '../ui/forms/FormActions';
import { FormDialog } from '../ui/forms/FormDialog';
import { FormField } from '../ui/forms/FormField';
import { ProblemHelp } from '../ui/ProblemHelp';
import { ChangeList } from './ChangeList';
import { useRefreshPolicies } from './usePolicies';

interface Props {
  isNew: boolean;
  validation: ConfigurationValidation;
  run: (note: string) => Promise<ConfigurationPolicy | Proposal>;
  onSaved: (policy: ConfigurationPolicy) => void;
  /** Called when a second person has to look at it first. */
  onWaiting: () => void;
  onClose: () => void;
}

/** Shows what devices will be told otherwise, and asks why. */
export function SaveDialog({ isNew, validation, run, onSaved, onWaiting, onClose }: Props) {
  const t = useTexts().configurationPolicies;
  const refresh = useRefreshPolicies();
  const [note, setNote] = useState('');
  const tellWaiting = useTellWaiting();
  const save = useMutation({
    mutationFn: () => run(note.trim()),
    onSuccess: (saved) => {
      if (isProposal(saved)) {
        tellWaiting(saved.name, saved.id);
        onWaiting();
      } else {
        onSaved(saved);
      }
    },
    onSettled: refresh,
  });
  const taken = problemCode(save.error) === 'configuration_policy_name_taken';
  return (
    <FormDialog title={t.saveTitle} wide onClose={onClose}>
      <Form onSubmit={() => save.mutate()}>
        <Stack spacing={1}>
          <Typography color="textSecondary">
            {isNew ? t.savesNew(validation.settings.length) : t.savesChanges(validation.changes.length)}
          </Typography>
          {!isNew && <ChangeList changes={validation.changes} />}
        </Stack>
        {save.isError &&
          (taken ? <Typography color="error">{t.nameTaken}</Typography> : <ProblemHelp error={save.error} />)}
        <FormField label={t.note} hint={t.noteHint} value={note} focused onChange={setNote} />
        <FormActions submit={t.saveNow} busy={save.isPending} onCancel={onClose} />
      </Form>
    </FormDialog>
  );
}
