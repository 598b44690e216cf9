import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';
import { useTexts } from '../../texts/useTexts';
import { CopyButton } from '../CopyButton';
import { monospace } from '../fonts';

interface Props {
  secret: string;
  /** What it is, for the copy button. */
  what: string;
  hint: string;
  done: string;
  children?: ReactNode;
  onDone: () => void;
}

/** A secret that nobody will see again: copy it, say that it is stored, go on. */
export function ShownOnce({ secret, what, hint, done, children, onDone }: Props) {
  const t = useTexts().common;
  return (
    <Stack spacing={2}>
      <Alert severity="warning">{hint}</Alert>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          pl: 2,
          pr: 1,
          py: 1,
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'action.hover',
        }}
      >
        <Box
          component="code"
          sx={{ flex: 1, fontFamily: monospace, fontSize: 13, overflowWrap: 'anywhere', userSelect: 'all' }}
        >
          {secret}
        </Box>
        <CopyButton text={secret} label={t.copy(what)} done={t.copied(what)} />
      </Box>
      {children}
      <Box sx={{ textAlign: 'right' }}>
        <Button variant="contained" onClick={onDone}>
          {done}
        </Button>
      </Box>
    </Stack>
  );
}
