import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** A name, and below it what is special about it. */
export function NameCell({ name, badge }: { name: string; badge: ReactNode }) {
  return (
    <Box sx={{ minWidth: 0, lineHeight: 1.5 }}>
      <Box sx={{ fontWeight: 550, overflow: 'hidden', textOverflow: 'ellipsis' }}>{name}</Box>
      {badge}
    </Box>
  );
}
