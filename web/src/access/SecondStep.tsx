import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';
import { FormField } from '../ui/forms/FormField';
import { SignInRefusal } from './SignInRefusal';

interface Props {
  error: unknown;
  busy: boolean;
  onCode: (code: string) => void;
  onBack: () => void;
}

/** One field for both: the code of the app, or a recovery code. The button only changes the keyboard that a telephone offers. */
export function SecondStep({ error, busy, onCode, onBack }: Props) {
  const t = useTexts().access.signIn;
  const [code, setCode] = useState('');
  const [recovery, setRecovery] = useState(false);
  return (
    <Stack
      component="form"
      spacing={2}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && code.trim()) onCode(code.trim());
      }}
    >
      {error ? <SignInRefusal error={error} /> : null}
      <FormField
        key={String(recovery)}
        label={recovery ? t.recoveryCode : t.code}
        hint={recovery ? t.recoveryHint : t.codeHint}
        value={code}
        required
        focused
        code
        autoComplete={recovery ? 'off' : 'one-time-code'}
        inputMode={recovery ? 'text' : 'numeric'}
        onChange={setCode}
      />
      <BusyButton type="submit" variant="contained" size="large" busy={busy}>
        {t.continue}
      </BusyButton>
      <Stack direction="row" sx={{ justifyContent: 'space-between', flexWrap: 'wrap' }}>
        <Button
          size="small"
          onClick={() => {
            setCode('');
            setRecovery(!recovery);
          }}
        >
          {recovery ? t.digits : t.recovery}
        </Button>
        <Button size="small" color="inherit" onClick={onBack}>
          {t.otherAccount}
        </Button>
      </Stack>
    </Stack>
  );
}
