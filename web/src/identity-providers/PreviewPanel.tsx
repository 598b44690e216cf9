import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { previewClaims } from '../api/identityProviders';
import { GrantChips } from '../operators/GrantChips';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';
import { monospace } from '../ui/fonts';
import { ProblemHelp } from '../ui/ProblemHelp';

const sample = '{\n  "preferred_username": "ann",\n  "groups": ["muster-admins"]\n}';

export function PreviewPanel({ id }: { id: string }) {
  const t = useTexts().identityProviders.preview;
  const [claims, setClaims] = useState(sample);
  const parsed = objectIn(claims);
  const run = useMutation({ mutationFn: () => previewClaims(id, parsed) });
  return (
    <Box component="section" aria-label={t.title} sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
      <Typography variant="h3">{t.title}</Typography>
      <Typography variant="body2" color="textSecondary">
        {t.hint}
      </Typography>
      <TextField
        label={t.claims}
        multiline
        minRows={4}
        fullWidth
        value={claims}
        onChange={(event) => setClaims(event.target.value)}
        error={parsed === null}
        helperText={parsed === null ? t.notJson : undefined}
        slotProps={{ htmlInput: { spellCheck: false, sx: { fontFamily: monospace } } }}
      />
      <BusyButton variant="outlined" busy={run.isPending} onClick={() => parsed && run.mutate()}>
        {t.submit}
      </BusyButton>
      {run.isError && <ProblemHelp error={run.error} />}
      {run.data && (
        <Alert severity={run.data.admitted ? 'success' : 'warning'} sx={{ width: '100%' }}>
          <div>{run.data.admitted ? t.admitted(run.data.username ?? '') : t.refused}</div>
          <div>
            {t.matching}: {run.data.matchingRules.map((at) => at + 1).join(', ') || t.none}
          </div>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            {t.grants}: <GrantChips grants={run.data.grants} />
          </Box>
        </Alert>
      )}
    </Box>
  );
}

function objectIn(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
