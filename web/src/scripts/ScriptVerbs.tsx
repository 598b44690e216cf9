import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { fieldFault } from '../api/problem';
import type { Script } from '../api/scripts';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { CopyForm } from '../ui/forms/CopyForm';
import { DeleteVerb } from '../ui/forms/DeleteVerb';
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
      <DeleteVerb
        thing={script}
        label={t.delete}
        ask={({ settings }) => ({ title: t.deleteTitle(settings.name), hint: t.deleteHint })}
        remove={remove}
      />
      {copying && <CopyDialog script={script} onClose={() => setCopying(false)} />}
    </Box>
  );
}

function CopyDialog({ script, onClose }: { script: Script; onClose: () => void }) {
  const t = useTexts().scripts;
  const navigate = useNavigate();
  const copy = useCopyScript(script.id, (id) => {
    onClose();
    if (id) void navigate(`${paths.scripts}/${id}`);
  });
  return (
    <CopyForm
      title={t.copyTitle(script.settings.name)}
      label={t.form.name}
      submit={t.copy}
      initial={t.copyOf(script.settings.name)}
      fault={fieldFault(copy.error, 'name')}
      copy={copy}
      onClose={onClose}
    />
  );
}
