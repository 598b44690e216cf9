import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** What leads on stands at the end, what leads back before it. */
export function StepActions({ children }: { children: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: 1, mt: 1 }}>
      {children}
    </Box>
  );
}
