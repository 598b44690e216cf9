import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { deleteBlueprint, type Blueprint } from '../api/blueprints';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { DeleteVerb } from '../ui/forms/DeleteVerb';
import { useDeletion } from '../ui/forms/useDeletion';
import { CopyDialog } from './CopyDialog';
import { ExportButton } from './files/ExportButton';
import { useRefreshBlueprints } from './useBlueprints';

interface Props {
  blueprint: Blueprint;
  /** From the moment on at which it may be gone, until it is clear that it is not. */
  onDeleting: (deleting: boolean) => void;
}

export function BlueprintVerbs({ blueprint, onDeleting }: Props) {
  const t = useTexts().blueprints;
  const refresh = useRefreshBlueprints();
  const [copying, setCopying] = useState(false);
  const remove = useDeletion({
    run: deleteBlueprint,
    gone: ({ name }) => t.deleted(name),
    list: paths.blueprints,
    refresh,
    onDeleting,
  });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: 1 }}>
      <ExportButton blueprintId={blueprint.id} />
      <Button variant="outlined" color="inherit" onClick={() => setCopying(true)}>
        {t.copy}
      </Button>
      <DeleteVerb
        thing={blueprint}
        label={t.delete}
        ask={({ name }) => ({ title: t.deleteTitle(name), hint: t.deleteHint })}
        remove={remove}
      />
      {copying && <CopyDialog blueprint={blueprint} onClose={() => setCopying(false)} />}
    </Box>
  );
}
