import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import type { ReactElement } from 'react';

type Tone = 'info' | 'success' | 'warning' | 'error' | 'neutral';

interface Props {
  tone: Tone;
  icon: ReactElement;
  label: string;
  hint?: string;
}

/** An icon and a word: never colour alone. */
export function Badge({ tone, icon, label, hint }: Props) {
  const channel = tone === 'neutral' ? 'text-secondaryChannel' : `${tone}-mainChannel`;
  const badge = (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        px: 0.75,
        borderRadius: 1,
        fontSize: 12,
        lineHeight: '20px',
        fontWeight: 500,
        whiteSpace: 'nowrap',
        color: tone === 'neutral' ? 'text.secondary' : `${tone}.main`,
        bgcolor: `rgba(var(--muster-palette-${channel}) / 0.12)`,
        '& svg': { fontSize: 14 },
      }}
    >
      {icon}
      {label}
    </Box>
  );
  return hint ? <Tooltip title={hint}>{badge}</Tooltip> : badge;
}
