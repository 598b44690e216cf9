import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { monospace } from './fonts';

interface Props {
  children: ReactNode;
  sx?: Record<string, string | number>;
}

export function Mono({ children, sx }: Props) {
  return (
    <Box component="span" sx={{ fontFamily: monospace, fontSize: '0.92em', ...sx }}>
      {children}
    </Box>
  );
}
