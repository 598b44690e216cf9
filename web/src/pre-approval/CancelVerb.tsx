import Button from '@mui/material/Button';
import { useState } from 'react';
import { cancelImport, type PreApprovalImport } from '../api/preApprovals';
import { useTexts } from '../texts/useTexts';
import { ConfirmDialog } from '../ui/forms/ConfirmDialog';
import { useImportVerb } from './useImports';

/** Gives a list up that was not committed. */
export function CancelVerb({ import: one }: { import: PreApprovalImport }) {
  const t = useTexts().preApproval.cancel;
  const [asking, setAsking] = useState(false);
  const cancel = useImportVerb(() => cancelImport(one.id));
  return (
    <>
      <Button variant="outlined" color="inherit" onClick={() => setAsking(true)}>
        {t.verb}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t.title}
          hint={t.hint}
          confirm={t.verb}
          busy={cancel.isPending}
          error={cancel.error}
          onConfirm={() => cancel.mutate(undefined)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
