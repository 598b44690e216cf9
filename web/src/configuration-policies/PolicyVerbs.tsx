import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { deletePolicy } from '../api/configurationPolicies';
import type { ConfigurationPolicy } from '../api/models';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { ConfirmDialog } from '../ui/forms/ConfirmDialog';
import { useSnack } from '../ui/SnackContext';
import { CopyPolicyDialog } from './CopyPolicyDialog';
import { useRefreshPolicies } from './usePolicies';

interface Props {
  policy: ConfigurationPolicy;
  /** From the moment on at which it may be gone, until it is clear that it is not. */
  onDeleting: (deleting: boolean) => void;
}

export function PolicyVerbs({ policy, onDeleting }: Props) {
  const t = useTexts().configurationPolicies;
  const show = useSnack();
  const navigate = useNavigate();
  const refresh = useRefreshPolicies();
  const [copying, setCopying] = useState(false);
  // What was seen when the dialog opened is what is decided on.
  const [deleting, setDeleting] = useState<ConfigurationPolicy | null>(null);
  const remove = useMutation({
    mutationFn: deletePolicy,
    onMutate: () => onDeleting(true),
    onError: () => onDeleting(false),
    onSuccess: (_, { name }) => {
      show({ text: t.deleted(name) });
      void navigate(paths.configuration, { replace: true });
    },
    onSettled: refresh,
  });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: 1 }}>
      <Button variant="outlined" color="inherit" onClick={() => setCopying(true)}>
        {t.copy}
      </Button>
      <Button variant="outlined" color="error" onClick={() => setDeleting(policy)}>
        {t.delete}
      </Button>
      {copying && <CopyPolicyDialog policy={policy} onClose={() => setCopying(false)} />}
      {deleting && (
        <ConfirmDialog
          title={t.deleteTitle(deleting.name)}
          hint={t.deleteHint(deleting.latestVersion)}
          confirm={t.delete}
          word={deleting.name}
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
