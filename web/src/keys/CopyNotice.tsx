import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { confirmKeyCopy } from '../api/keys';
import type { SealingKey } from '../api/models';
import { fieldFault } from '../api/problem';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';
import { FormField } from '../ui/forms/FormField';
import { Mono } from '../ui/Mono';
import { ProblemHelp } from '../ui/ProblemHelp';
import { useKeyVerb } from './useKeyVerb';

/** Stands there until somebody has proved a copy of the key. */
export function CopyNotice({ sealing }: { sealing: SealingKey }) {
  const t = useTexts().keys.copy;
  const [code, setCode] = useState('');
  const confirm = useKeyVerb(confirmKeyCopy, t.done, () => setCode(''));
  const wrong = fieldFault(confirm.error, 'code') && t.wrong;
  return (
    <Alert severity="warning">
      <AlertTitle>{t.title(sealing.location)}</AlertTitle>
      {t.lost}
      <Box component="p" sx={{ my: 1 }}>
        {t.how} <Mono>{t.command}</Mono>
      </Box>
      <Box
        component="form"
        sx={{ display: 'flex', gap: 1.5, alignItems: 'flex-start', flexWrap: 'wrap' }}
        onSubmit={(event) => {
          event.preventDefault();
          confirm.mutate(code);
        }}
      >
        <Box sx={{ flex: '0 1 280px' }}>
          <FormField label={t.code} value={code} fault={wrong} required code onChange={setCode} />
        </Box>
        <BusyButton type="submit" variant="outlined" color="inherit" busy={confirm.isPending}>
          {t.submit}
        </BusyButton>
      </Box>
      {confirm.isError && !wrong && (
        <Box sx={{ mt: 1 }}>
          <ProblemHelp error={confirm.error} />
        </Box>
      )}
    </Alert>
  );
}
