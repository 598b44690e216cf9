import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import { useTexts } from '../texts/useTexts';
import { DialogHeader } from '../ui/DialogHeader';
import { PersonForm } from './PersonForm';

const titleId = 'add-person-title';

export function AddPersonDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTexts().people.form;
  return (
    <Dialog open={open} onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={titleId}>
      <DialogHeader id={titleId} title={t.title} onClose={onClose} />
      <DialogContent sx={{ '&&': { pt: 2.5 } }}>
        <PersonForm submitLabel={t.submit} onCreated={onClose} onCancel={onClose} />
      </DialogContent>
    </Dialog>
  );
}
