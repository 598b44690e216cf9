import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import type { EnrollmentRequest } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { monospace } from '../ui/fonts';
import { compareFingerprint } from './compareFingerprint';
import { ComparisonResult } from './ComparisonResult';

export function CompareBox({ fingerprints }: { fingerprints: EnrollmentRequest['fingerprints'] }) {
  const t = useTexts().request.compare;
  const [pasted, setPasted] = useState('');
  const hintId = useId();
  const comparison = pasted.trim()
    ? compareFingerprint(pasted, fingerprints.sha256, fingerprints.sha1)
    : null;
  return (
    <div>
      <TextField
        label={t.label}
        value={pasted}
        onChange={(event) => setPasted(event.target.value)}
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
      <ComparisonResult id={hintId} comparison={comparison} />
    </div>
  );
}
