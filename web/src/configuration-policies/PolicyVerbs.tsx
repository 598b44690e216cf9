import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { deletePolicy } from '../api/configurationPolicies';
import type { ConfigurationPolicy } from '../api/models';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { DeleteVerb } from '../ui/forms/DeleteVerb';
import { useDeletion } from '../ui/forms/useDeletion';
import { CopyPolicyDialog } from './CopyPolicyDialog';
import { useRefreshPolicies } from './usePolicies';

interface Props {
  policy: ConfigurationPolicy;
  /** From the moment on at which it may be gone, until it is clear that it is not. */
  onDeleting: (deleting: boolean) => void;
}

export function PolicyVerbs({ policy, onDeleting }: Props) {
  const t = useTexts().configurationPolicies;
  const refresh = useRefreshPolicies();
  const [copying, setCopying] = useState(false);
  const remove = useDeletion({
    run: deletePolicy,
    gone: ({ name }) => t.deleted(name),
    list: paths.configuration,
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
        ask={({ latestVersion, name }) => ({
          title: t.deleteTitle(name),
          hint: t.deleteHint(latestVersion),
          word: name,
        })}
        remove={remove}
      />
      {copying && <CopyPolicyDialog policy={policy} onClose={() => setCopying(false)} />}
    </Box>
  );
}
