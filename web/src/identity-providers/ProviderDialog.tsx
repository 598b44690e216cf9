import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import Stack from '@mui/material/Stack';
import type { IdentityProvider } from '../api/identityProviders';
import { History } from '../audit/History';
import { useTexts } from '../texts/useTexts';
import { FormDialog } from '../ui/forms/FormDialog';
import { PreviewPanel } from './PreviewPanel';
import { ProviderAddresses } from './ProviderAddresses';
import { ProviderBadge } from './ProviderBadge';
import { ProviderEditor } from './ProviderEditor';
import { RemoveProvider } from './RemoveProvider';
import { ValidationPanel } from './ValidationPanel';

interface Props {
  known: IdentityProvider | null;
  onSaved?: (saved: IdentityProvider) => void;
  onClose: () => void;
}

export function ProviderDialog({ known, onSaved = () => undefined, onClose }: Props) {
  const t = useTexts().identityProviders;
  return (
    <FormDialog
      title={known?.name ?? t.add}
      badges={known && <ProviderBadge enabled={known.enabled} />}
      wide
      onClose={onClose}
    >
      <Stack spacing={3} divider={<Divider />}>
        <ProviderEditor known={known} onSaved={onSaved} onClose={onClose} />
        {known && <ProviderAddresses addresses={known.addresses} />}
        {known && <ValidationPanel id={known.id} />}
        {known && <PreviewPanel id={known.id} />}
        {known && <RemoveProvider known={known} onRemoved={onClose} />}
      </Stack>
      {known && (
        <Box sx={{ mt: 3 }}>
          <History kind="identity_provider" id={known.id} />
        </Box>
      )}
    </FormDialog>
  );
}
