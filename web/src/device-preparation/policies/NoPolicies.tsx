import PreparationIcon from '@mui/icons-material/RocketLaunchOutlined';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import type { ReactNode } from 'react';
import { useTexts } from '../../texts/useTexts';
import { EmptyState } from '../../ui/EmptyState';

/** What device preparation is for, and how to begin. */
export function NoPolicies({ create }: { create: ReactNode }) {
  const t = useTexts().devicePreparation.empty;
  return (
    <Paper variant="outlined">
      <EmptyState icon={<PreparationIcon />} title={t.title}>
        {t.hint}
        {create ? (
          <Box component="ol" sx={{ m: 0, pl: 2.5, textAlign: 'left' }}>
            {t.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </Box>
        ) : (
          t.reader
        )}
        {create}
      </EmptyState>
    </Paper>
  );
}
