import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Stack from '@mui/material/Stack';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { listSignInProviders } from '../api/identityProviders';
import { useTexts } from '../texts/useTexts';
import { returnPath } from './returnPath';

/** One button for each identity provider; nothing while there is none. Without an answer, passwords still work. */
export function ProviderButtons() {
  const t = useTexts().identityProviders.signIn;
  const [params] = useSearchParams();
  const providers = useQuery({ queryKey: ['sign-in-providers'], queryFn: listSignInProviders });
  if (!providers.data?.length) return null;

  const query = new URLSearchParams({ returnTo: returnPath(params) }).toString();
  return (
    <Stack spacing={1.5} sx={{ mb: 2 }}>
      {providers.data.map(({ id, name }) => (
        <Button key={id} variant="outlined" size="large" href={`/sign-in/${id}?${query}`}>
          {t.with(name)}
        </Button>
      ))}
      <Divider>{t.or}</Divider>
    </Stack>
  );
}

/** Why a provider led back here, and what to do. */
export function ProviderProblem() {
  const t = useTexts().identityProviders.signIn;
  const [params] = useSearchParams();
  const code = params.get('problem');
  if (!code) return null;
  return (
    <Alert severity="warning" sx={{ mb: 2 }}>
      {t.problems[code] ?? t.unknownProblem}
    </Alert>
  );
}
