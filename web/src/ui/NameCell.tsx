import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

interface Props {
  name: string;
  badge?: ReactNode;
  /** A second line. */
  below?: ReactNode;
}

/** A name, what is special about it, and below it what tells namesakes apart. */
export function NameCell({ name, badge, below }: Props) {
  return (
    <Box sx={{ minWidth: 0, lineHeight: 1.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
        <Box title={name} sx={{ fontWeight: 550, overflow: 'hidden', textOverflow: 'ellipsis' }}>
          {name}
        </Box>
        {badge}
      </Box>
      {below && (
        <Box sx={{ fontSize: 12, color: 'text.secondary', overflow: 'hidden', textOverflow: 'ellipsis' }}>
          {below}
        </Box>
      )}
    </Box>
  );
}
