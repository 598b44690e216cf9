import KeyIcon from '@mui/icons-material/KeyOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTexts } from '../texts/useTexts';
import { EmptyState } from '../ui/EmptyState';
import { ErrorState } from '../ui/ErrorState';
import { useOpenId } from '../ui/useOpenId';
import { ProviderDialog } from './ProviderDialog';
import { ProviderTable } from './ProviderTable';
import { useIdentityProviders } from './useIdentityProviders';

export function IdentityProvidersPage() {
  const t = useTexts();
  const providers = useIdentityProviders();
  const provider = useOpenId('provider');
  const [adding, setAdding] = useState(false);
  const opened = providers.data?.find(({ id }) => id === provider.id);
  const add = (variant: 'contained' | 'outlined') => (
    <Button variant={variant} onClick={() => setAdding(true)}>
      {t.identityProviders.add}
    </Button>
  );

  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, minHeight: 40 }}>
        <Typography color="textSecondary" sx={{ flex: '1 1 240px' }}>
          {t.identityProviders.lead}
        </Typography>
        {providers.data?.length ? add('contained') : undefined}
      </Box>
      {providers.isError && !providers.data && (
        <ErrorState
          title={t.identityProviders.unavailable}
          error={providers.error}
          onRetry={() => void providers.refetch()}
        />
      )}
      {providers.isPending && <LinearProgress aria-label={t.common.loading} />}
      {providers.data?.length === 0 && (
        <EmptyState icon={<KeyIcon />} title={t.identityProviders.empty.title}>
          {t.identityProviders.empty.hint}
          {add('outlined')}
        </EmptyState>
      )}
      {providers.data && providers.data.length > 0 && (
        <ProviderTable providers={providers.data} onOpen={provider.open} />
      )}
      {adding && (
        <ProviderDialog
          known={null}
          onSaved={({ id }) => {
            setAdding(false);
            provider.open(id);
          }}
          onClose={() => setAdding(false)}
        />
      )}
      {opened && (
        <ProviderDialog
          key={opened.version}
          known={opened}
          onSaved={() => undefined}
          onClose={provider.close}
        />
      )}
    </>
  );
}
