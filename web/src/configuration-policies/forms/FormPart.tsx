import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';
import { useTexts } from '../../texts/useTexts';

export function FormPart({ name, children }: { name: string; children: ReactNode }) {
  const t = useTexts().configurationForms;
  const titleId = useId();
  return (
    <Box role="group" aria-labelledby={titleId}>
      <Typography id={titleId} variant="h3" sx={{ mb: 1.5 }}>
        {t.parts[name] ?? name}
      </Typography>
      {children}
    </Box>
  );
}
