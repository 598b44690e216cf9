import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export interface ListRow {
  key: string;
  first: ReactNode;
  second: ReactNode;
  action?: ReactNode;
}

/** A short list that needs no grid: what it is, what tells it apart, what can be done. */
export function RowList({ label, rows }: { label: string; rows: ListRow[] }) {
  return (
    <Box
      component="ul"
      aria-label={label}
      sx={{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 1 }}
    >
      {rows.map(({ key, first, second, action }) => (
        <Box
          key={key}
          component="li"
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            columnGap: 2,
            rowGap: 0.5,
            px: 2,
            py: 1.25,
            minHeight: 60,
            '&:not(:last-child)': { borderBottom: 1, borderColor: 'divider' },
          }}
        >
          <Box sx={{ flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, fontWeight: 550 }}>
              {first}
            </Box>
            <Box sx={{ fontSize: 12.5, color: 'text.secondary' }}>{second}</Box>
          </Box>
          {action}
        </Box>
      ))}
    </Box>
  );
}
