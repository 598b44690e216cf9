import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { EnrollmentRequest } from '../api/models';
import { useMay } from '../permissions/useMay';
import { PersonForm } from '../people/PersonForm';
import { useTexts } from '../texts/useTexts';
import type { Refusal } from './useQueueVerbs';

interface Props {
  request: EnrollmentRequest;
  /** Approve was pressed and refused: the form opens by itself. */
  refusal: Refusal | null;
}

export function MissingPerson({ request, refusal }: Props) {
  const t = useTexts().request.missing;
  const mayAdd = useMay('manage_people');
  const [opened, setOpened] = useState(false);
  const [declined, setDeclined] = useState<Refusal | null>(null);
  const open = mayAdd && (opened || (refusal?.missingPerson === true && refusal !== declined));

  return (
    <Box component="section" sx={{ border: 1, borderColor: 'divider', borderRadius: 2, overflow: 'hidden' }}>
      <Alert severity="warning" sx={{ borderRadius: 0 }}>
        <AlertTitle>{t.title}</AlertTitle>
        {mayAdd ? t.hint : t.hintOthers}
        {mayAdd && !open && (
          <Box sx={{ mt: 1 }}>
            <Button size="small" variant="outlined" color="inherit" onClick={() => setOpened(true)}>
              {t.open}
            </Button>
          </Box>
        )}
      </Alert>
      {open && (
        <Box sx={{ p: 2.5 }}>
          <PersonForm
            initial={{ peerId: request.peerId }}
            fixedPeerId
            submitLabel={t.submit}
            onCreated={() => setOpened(false)}
            onCancel={() => {
              setOpened(false);
              setDeclined(refusal);
            }}
          />
        </Box>
      )}
    </Box>
  );
}
