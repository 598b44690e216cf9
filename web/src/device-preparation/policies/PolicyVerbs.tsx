import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { deletePreparationPolicy, type PreparationPolicy } from '../../api/devicePreparation';
import { paths } from '../../shell/paths';
import { useTexts } from '../../texts/useTexts';
import { DeleteVerb } from '../../ui/forms/DeleteVerb';
import { useDeletion } from '../../ui/forms/useDeletion';
import { CopyDialog } from './CopyDialog';
import { useRefreshPolicies } from './usePreparationPolicies';

interface Props {
  policy: PreparationPolicy;
  /** From the moment on at which it may be gone, until it is clear that it is not. */
  onDeleting: (deleting: boolean) => void;
}

export function PolicyVerbs({ policy, onDeleting }: Props) {
  const t = useTexts().devicePreparation;
  const refresh = useRefreshPolicies();
  const [copying, setCopying] = useState(false);
  const remove = useDeletion({
    run: deletePreparationPolicy,
    gone: ({ name }) => t.deleted(name),
    list: paths.preparation,
    refresh,
    onDeleting,
  });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: 1 }}>
      <Button variant="outlined" color="inherit" onClick={() => setCopying(true)}>
        {t.copy}
      </Button>
      <DeleteVerb
        thing={policy}
        label={t.delete}
        ask={({ name }) => ({ title: t.deleteTitle(name), hint: t.deleteHint })}
        remove={remove}
      />
      {copying && <CopyDialog policy={policy} onClose={() => setCopying(false)} />}
    </Box>
  );
}
