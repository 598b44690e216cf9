import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/useTexts';
import { Mono } from '../ui/Mono';
import type { DetailRow } from './detailRows';

interface Props {
  id?: string;
  rows: DetailRow[];
  /** What stands before them. */
  children?: ReactNode;
}

export const detailTerm = { color: 'text.secondary' };

/** The details of an entry, as names and values. */
export function DetailList({ id, rows, children }: Props) {
  const t = useTexts().audit;
  return (
    <Box
      id={id}
      component="dl"
      sx={{
        m: 0,
        p: 1.5,
        borderRadius: 1,
        bgcolor: 'action.hover',
        display: 'grid',
        gridTemplateColumns: 'minmax(64px, max-content) minmax(0, 1fr)',
        columnGap: 3,
        rowGap: 0.5,
        fontSize: 13,
      }}
    >
      {children}
      {rows.map(({ name, value, marked }) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <Box component="dt" sx={detailTerm}>
            {name}
          </Box>
          <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {marked ? <em>{t[marked]}</em> : <Mono>{value}</Mono>}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
