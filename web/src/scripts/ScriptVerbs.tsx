import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { fieldFault } from '../api/problem';
import type { Script } from '../api/scripts';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { ConfirmDialog } from '../ui/forms/ConfirmDialog';
import { Form } from '../ui/forms/Form';
import { FormActions } from '../ui/forms/FormActions';
import { FormDialog } from '../ui/forms/FormDialog';
import { FormField } from '../ui/forms/FormField';
import { ProblemHelp } from '../ui/ProblemHelp';
import { useCopyScript, useDeleteScript } from './useScripts';

interface Props {
  script: Script;
  /** Missing while the text is not here. */
  onChange?: () => void;
  /** From the moment on at which it may be gone, until it is clear that it is not. */
  onDeleting: (deleting: boolean) => void;
}

export function ScriptVerbs({ script, onChange, onDeleting }: Props) {
  const t = useTexts().scripts;
  const [copying, setCopying] = useState(false);
  // What was seen when the question opened is what is decided on.
  const [asked, setAsked] = useState<Script | null>(null);
  const remove = useDeleteScript(onDeleting);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {onChange && (
        <Button variant="outlined" color="inherit" onClick={onChange}>
          {t.change}
        </Button>
      )}
      <Button variant="outlined" color="inherit" onClick={() => setCopying(true)}>
        {t.copy}
      </Button>
      <Button variant="outlined" color="error" onClick={() => setAsked(script)}>
        {t.delete}
      </Button>
      {copying && <CopyDialog script={script} onClose={() => setCopying(false)} />}
      {asked && (
        <ConfirmDialog
          title={t.deleteTitle(asked.settings.name)}
          hint={t.deleteHint}
          confirm={t.delete}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(asked)}
          onClose={() => {
            remove.reset();
            setAsked(null);
          }}
        />
      )}
    </Box>
  );
}

function CopyDialog({ script, onClose }: { script: Script; onClose: () => void }) {
  const t = useTexts().scripts;
  const navigate = useNavigate();
  const [name, setName] = useState(t.copyOf(script.settings.name));
  const copy = useCopyScript(script.id, (id) => {
    onClose();
    if (id) void navigate(`${paths.scripts}/${id}`);
  });
  const fault = fieldFault(copy.error, 'name');
  return (
    <FormDialog title={t.copyTitle(script.settings.name)} onClose={onClose}>
      <Form onSubmit={() => copy.mutate(name.trim())}>
        {copy.isError && !fault && <ProblemHelp error={copy.error} />}
        <FormField label={t.form.name} value={name} fault={fault} required focused onChange={setName} />
        <FormActions submit={t.copy} busy={copy.isPending} onCancel={onClose} />
      </Form>
    </FormDialog>
  );
}
