import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import type { IdentityProvider } from '../api/identityProviders';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';
import { ProblemHelp } from '../ui/ProblemHelp';
import { useRemoveProvider } from './useIdentityProviders';

interface Props {
  known: IdentityProvider;
  onRemoved: () => void;
}

const titleId = 'remove-provider-title';

export function RemoveProvider({ known, onRemoved }: Props) {
  const t = useTexts();
  const f = t.identityProviders.form;
  const [asking, setAsking] = useState(false);
  const remove = useRemoveProvider(known, onRemoved);
  return (
    <>
      <Button color="error" onClick={() => setAsking(true)}>
        {f.remove}
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} aria-labelledby={titleId}>
        <DialogTitle id={titleId}>{f.removeTitle(known.name)}</DialogTitle>
        <DialogContent>
          {f.removeHint}
          {remove.isError && <ProblemHelp error={remove.error} />}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={() => setAsking(false)}>
            {t.common.cancel}
          </Button>
          <BusyButton color="error" busy={remove.isPending} onClick={() => remove.mutate()}>
            {f.remove}
          </BusyButton>
        </DialogActions>
      </Dialog>
    </>
  );
}
