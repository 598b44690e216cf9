import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import Divider from '@mui/material/Divider';
import Stack from '@mui/material/Stack';
import type { IdentityProvider } from '../api/identityProviders';
import { useTexts } from '../texts/useTexts';
import { DialogHeader } from '../ui/DialogHeader';
import { PreviewPanel } from './PreviewPanel';
import { ProviderAddresses } from './ProviderAddresses';
import { ProviderFields } from './ProviderFields';
import { ValidationPanel } from './ValidationPanel';

interface Props {
  known: IdentityProvider | null;
  onSaved: (saved: IdentityProvider) => void;
  onClose: () => void;
}

const titleId = 'provider-title';

export function ProviderDialog({ known, onSaved, onClose }: Props) {
  const t = useTexts().identityProviders;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby={titleId}>
      <DialogHeader id={titleId} title={known?.name ?? t.add} onClose={onClose} />
      <DialogContent sx={{ '&&': { pt: 2.5 } }}>
        <Stack spacing={3} divider={<Divider />}>
          <ProviderFields known={known} onSaved={onSaved} onClose={onClose} />
          {known && <ProviderAddresses addresses={known.addresses} />}
          {known && <ValidationPanel id={known.id} />}
          {known && <PreviewPanel id={known.id} />}
        </Stack>
      </DialogContent>
    </Dialog>
  );
}
