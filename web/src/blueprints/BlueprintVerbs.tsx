import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { deleteBlueprint, type Blueprint } from '../api/blueprints';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { ConfirmDialog } from '../ui/forms/ConfirmDialog';
import { useSnack } from '../ui/SnackContext';
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
  const show = useSnack();
  const navigate = useNavigate();
  const refresh = useRefreshBlueprints();
  const [copying, setCopying] = useState(false);
  // What was seen when the dialog opened is what is decided on.
  const [deleting, setDeleting] = useState<Blueprint | null>(null);
  const remove = useMutation({
    mutationFn: deleteBlueprint,
    onMutate: () => onDeleting(true),
    onError: () => onDeleting(false),
    onSuccess: (_, { name }) => {
      show({ text: t.deleted(name) });
      void navigate(paths.blueprints, { replace: true });
    },
    onSettled: refresh,
  });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: 1 }}>
      <ExportButton blueprintId={blueprint.id} />
      <Button variant="outlined" color="inherit" onClick={() => setCopying(true)}>
        {t.copy}
      </Button>
      <Button variant="outlined" color="error" onClick={() => setDeleting(blueprint)}>
        {t.delete}
      </Button>
      {copying && <CopyDialog blueprint={blueprint} onClose={() => setCopying(false)} />}
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
