import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/useTexts';

interface Props {
  facts: { name: string; value: ReactNode }[];
  /** How many stand side by side where there is room. */
  abreast?: 2 | 3;
}

/** A list of names and values; an absent value is shown as absent. */
export function Facts({ facts, abreast = 2 }: Props) {
  const t = useTexts().common;
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: {
          xs: '1fr',
          sm: 'repeat(2, minmax(0, 1fr))',
          md: `repeat(${abreast}, minmax(0, 1fr))`,
        },
        columnGap: 3,
        rowGap: 1.5,
      }}
    >
      {facts.map(({ name, value }) => (
        <Box key={name} sx={{ minWidth: 0 }}>
          <Box component="dt" sx={{ fontSize: 12, color: 'text.secondary' }}>
            {name}
          </Box>
          <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {value ?? t.none}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
