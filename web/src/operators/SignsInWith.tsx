import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { LinkedIdentity, Operator } from '../api/models';
import { useIdentityProviders } from '../identity-providers/useIdentityProviders';
import { useTexts } from '../texts/useTexts';
import { ProblemHelp } from '../ui/ProblemHelp';
import { IdentityRows } from './IdentityRows';
import { LinkIdentityDialog } from './LinkIdentityDialog';
import { UnlinkDialog } from './UnlinkDialog';
import { useIdentities } from './useOperators';

/** The ways in: the password, and who the operator is at identity providers. */
export function SignsInWith({ operator }: { operator: Operator }) {
  const texts = useTexts();
  const t = texts.operators.identities;
  const titleId = useId();
  const identities = useIdentities(operator.id);
  const providers = useIdentityProviders();
  const [linking, setLinking] = useState(false);
  const [unlinking, setUnlinking] = useState<LinkedIdentity | null>(null);
  const free = (providers.data ?? []).filter(
    ({ id }) => !identities.data?.some(({ providerId }) => providerId === id),
  );

  return (
    <Box
      component="section"
      aria-labelledby={titleId}
      sx={{ display: 'grid', gap: 1, borderTop: 1, borderColor: 'divider', pt: 2 }}
    >
      <Typography id={titleId} variant="h3">
        {t.title}
      </Typography>
      <Typography color="textSecondary">{operator.hasPassword ? t.password : t.noPassword}</Typography>
      {identities.isPending && <LinearProgress aria-label={texts.common.loading} />}
      {identities.isError && <ProblemHelp error={identities.error} />}
      {identities.data && <IdentityRows identities={identities.data} onUnlink={setUnlinking} />}
      {providers.data?.length === 0 && <Typography color="textSecondary">{t.noProvider}</Typography>}
      {identities.data && free.length > 0 && (
        <Box>
          <Button size="small" startIcon={<AddIcon />} onClick={() => setLinking(true)}>
            {t.add}
          </Button>
        </Box>
      )}
      {linking && (
        <LinkIdentityDialog operator={operator} providers={free} onClose={() => setLinking(false)} />
      )}
      {unlinking && (
        <UnlinkDialog operator={operator} identity={unlinking} onClose={() => setUnlinking(null)} />
      )}
    </Box>
  );
}
