import Alert from '@mui/material/Alert';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { SavedView } from '../api/models';
import { fieldFault, problemCode } from '../api/problem';
import { useTexts } from '../texts/useTexts';
import { Form } from '../ui/forms/Form';
import { FormActions } from '../ui/forms/FormActions';
import { FormDialog } from '../ui/forms/FormDialog';
import { FormField } from '../ui/forms/FormField';
import { ProblemHelp } from '../ui/ProblemHelp';
import { useSnack } from '../ui/SnackContext';
import { useRefreshViews } from './useViews';

interface Props {
  title: string;
  submit: string;
  initial: string;
  run: (name: string) => Promise<SavedView>;
  done: (name: string) => string;
  onDone?: (view: SavedView) => void;
  onClose: () => void;
  /** What is asked besides. */
  children?: ReactNode;
}

/** The name of a view, of a new one or of one that is there. */
export function ViewNameDialog({ title, submit, initial, run, done, onDone, onClose, children }: Props) {
  const t = useTexts().views;
  const show = useSnack();
  const refresh = useRefreshViews();
  const [name, setName] = useState(initial);
  const [checked, setChecked] = useState(false);
  const save = useMutation({
    mutationFn: () => run(name.trim()),
    onSuccess: async (view) => {
      await refresh();
      show({ text: done(view.name) });
      onDone?.(view);
      onClose();
    },
    onError: refresh,
  });
  const fault = name.trim() ? undefined : t.nameFault;
  const code = problemCode(save.error);
  const refused = code === 'view_name_taken' ? t.nameTaken : fieldFault(save.error, 'name');
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
        {save.isError && !refused && !moved && <ProblemHelp error={save.error} />}
        <FormField
          label={t.name}
          value={name}
          fault={(checked ? fault : undefined) ?? refused}
          required
          focused
          onChange={setName}
        />
        {children}
        <FormActions submit={submit} busy={save.isPending} onCancel={onClose} />
      </Form>
    </FormDialog>
  );
}
