import Box from '@mui/material/Box';
import { useTexts } from '../texts/useTexts';
import { CopyButton } from './CopyButton';
import { monospace } from './fonts';

interface Props {
  command: string;
  /** What it is, for the copy button. */
  what: string;
}

/** What somebody runs in a terminal, ready to be copied. */
export function Command({ command, what }: Props) {
  const t = useTexts().common;
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        pl: 2,
        pr: 1,
        py: 0.75,
        borderRadius: 1,
        border: 1,
        borderColor: 'divider',
        bgcolor: 'action.hover',
        color: 'text.primary',
        textAlign: 'left',
      }}
    >
      <Box component="code" sx={{ flex: 1, fontFamily: monospace, fontSize: 13, overflowWrap: 'anywhere' }}>
        {command}
      </Box>
      <CopyButton text={command} label={t.copy(what)} done={t.copied(what)} />
    </Box>
  );
}
