import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTexts } from '../../texts/useTexts';
import { ExportDialog } from './ExportDialog';

/** @param blueprintId All of them when nothing is said. */
export function ExportButton({ blueprintId }: { blueprintId?: string }) {
  const t = useTexts().blueprints.files;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" color="inherit" onClick={() => setOpen(true)}>
        {t.export}
      </Button>
      {open && <ExportDialog blueprintId={blueprintId} onClose={() => setOpen(false)} />}
    </>
  );
}
