import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** What counts, and below it what explains it. */
export function TwoLines({ first, second }: { first: ReactNode; second: ReactNode }) {
  return (
    <>
      <Box sx={{ fontWeight: 550 }}>{first}</Box>
      <Box sx={{ fontSize: 12, color: 'text.secondary' }}>{second}</Box>
    </>
  );
}
