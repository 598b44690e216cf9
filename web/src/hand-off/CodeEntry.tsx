import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTexts } from '../texts/useTexts';
import { FormField } from '../ui/forms/FormField';
import { userCode } from './userCode';

export function CodeEntry({ onCode }: { onCode: (code: string) => void }) {
  const t = useTexts().doors.handOff;
  const [code, setCode] = useState('');
  return (
    <Stack
      component="form"
      spacing={2}
      onSubmit={(event) => {
        event.preventDefault();
        const entered = userCode(code);
        if (entered) onCode(entered);
      }}
    >
      <FormField label={t.field} value={code} required focused code onChange={setCode} />
      <Button type="submit" variant="contained" size="large">
        {t.look}
      </Button>
    </Stack>
  );
}
