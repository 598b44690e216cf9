import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { restoreVersion } from '../api/configurationPolicies';
import { isProposal } from '../api/apps';
import type { ConfigurationPolicy } from '../api/models';
import { useTellWaiting } from '../apps/useApps';
import { useTexts } from '../texts/useTexts';
import { Form } from '../ui/forms/Form';
import { FormActions } from '../ui/forms/FormActions';
import { FormDialog } from '../ui/forms/FormDialog';
import { FormField } from '../ui/forms/FormField';
import { ProblemHelp } from '../ui/ProblemHelp';
import { useSnack } from '../ui/SnackContext';
import { ChangeList } from './ChangeList';
import { useDiff, useRefreshPolicies } from './usePolicies';

interface Props {
  policy: ConfigurationPolicy;
  number: number;
  onClose: () => void;
}

export function RestoreDialog({ policy, number, onClose }: Props) {
  const texts = useTexts();
  const t = texts.configurationPolicies;
  const show = useSnack();
  const tellWaiting = useTellWaiting();
  const refresh = useRefreshPolicies();
  // What was seen when the dialog opened is what is decided on.
  const [seen] = useState(policy);
  const [note, setNote] = useState('');
  const diff = useDiff(seen.id, seen.latestVersion, number);
  const restore = useMutation({
    mutationFn: () => restoreVersion(seen, number, note.trim()),
    onSuccess: (restored) => {
      onClose();
      if (isProposal(restored)) tellWaiting(restored.name, restored.id);
      else show({ text: t.saved(restored.name, restored.latestVersion) });
    },
    onSettled: refresh,
  });
  return (
    <FormDialog title={t.restoreTitle(number)} wide onClose={onClose}>
      <Form onSubmit={() => restore.mutate()}>
        <Typography color="textSecondary">{t.restoreHint(seen.latestVersion + 1)}</Typography>
        {diff.data ? (
          <ChangeList changes={diff.data.changes} />
        ) : (
          <LinearProgress aria-label={texts.common.loading} />
        )}
        {restore.isError && <ProblemHelp error={restore.error} />}
        <FormField label={t.note} hint={t.noteHint} value={note} focused onChange={setNote} />
        <FormActions submit={t.restore(number)} busy={restore.isPending} onCancel={onClose} />
      </Form>
    </FormDialog>
  );
}
