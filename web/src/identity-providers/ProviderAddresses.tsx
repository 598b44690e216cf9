import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { IdentityProvider } from '../api/identityProviders';
import { useTexts } from '../texts/useTexts';
import { CopyButton } from '../ui/CopyButton';
import { Mono } from '../ui/Mono';

/** What the administrator of the provider has to know. */
export function ProviderAddresses({ addresses }: Pick<IdentityProvider, 'addresses'>) {
  const t = useTexts().identityProviders.addresses;
  return (
    <Box component="section" aria-label={t.title}>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {t.title}
      </Typography>
      {(['redirectUri', 'postLogoutRedirectUri', 'backchannelLogoutUri'] as const).map((name) => (
        <Box key={name} sx={{ mb: 1, overflowWrap: 'anywhere' }}>
          <Typography variant="body2" color="textSecondary">
            {t[name]}
          </Typography>
          <Mono>{addresses[name]}</Mono>{' '}
          <CopyButton text={addresses[name]} label={t.copy(t[name])} done={t.copied} />
        </Box>
      ))}
    </Box>
  );
}
