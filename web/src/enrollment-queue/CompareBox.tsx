import TextField from '@mui/material/TextField';
import { useId } from 'react';
import { useTexts } from '../texts/useTexts';
import { monospace } from '../ui/fonts';
import type { Comparison } from './compareFingerprint';
import { ComparisonResult } from './ComparisonResult';

interface Props {
  value: string;
  onChange: (pasted: string) => void;
  comparison: Comparison | null | undefined;
}

export function CompareBox({ value, onChange, comparison }: Props) {
  const t = useTexts().request.compare;
  const hintId = useId();
  return (
    <div>
      <TextField
        label={t.label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        fullWidth
        multiline
        maxRows={4}
        autoComplete="off"
        slotProps={{
          htmlInput: {
            spellCheck: false,
            autoCapitalize: 'none',
            'aria-describedby': hintId,
            sx: { fontFamily: monospace, fontSize: 13 },
          },
        }}
      />
      <ComparisonResult id={hintId} comparison={comparison ?? null} />
    </div>
  );
}
