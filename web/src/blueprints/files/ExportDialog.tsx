import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { exportBlueprints } from '../../api/blueprintFiles';
import { useTexts } from '../../texts/useTexts';
import { Form } from '../../ui/forms/Form';
import { FormActions } from '../../ui/forms/FormActions';
import { FormDialog } from '../../ui/forms/FormDialog';
import { ProblemHelp } from '../../ui/ProblemHelp';

interface Props {
  /** All of them when nothing is said. */
  blueprintId?: string;
  onClose: () => void;
}

function save(name: string, text: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Writes a file that can be imported elsewhere. */
export function ExportDialog({ blueprintId, onClose }: Props) {
  const t = useTexts().blueprints.files;
  const [secrets, setSecrets] = useState(false);
  const download = useMutation({
    mutationFn: () => exportBlueprints(blueprintId, secrets),
    onSuccess: ({ path, text }) => {
      save(path, text);
      onClose();
    },
  });
  return (
    <FormDialog title={t.exportTitle} onClose={onClose}>
      <Form onSubmit={() => download.mutate()}>
        <Typography color="textSecondary">{t.exportHint}</Typography>
        {download.isError && <ProblemHelp error={download.error} />}
        <FormControlLabel
          control={<Checkbox checked={secrets} onChange={(_, checked) => setSecrets(checked)} />}
          label={t.secrets}
        />
        <FormActions submit={t.export} busy={download.isPending} onCancel={onClose} />
      </Form>
    </FormDialog>
  );
}
