import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  lead: string;
  tab?: string;
  /** Stands at the far end. */
  end?: ReactNode;
}

/** React 19 lifts the title into the head. */
export function PageHeader({ title, lead, tab, end }: Props) {
  return (
    <Box component="header" sx={{ display: 'flex', alignItems: 'flex-end', gap: 2 }}>
      <title>{`${tab ?? title} · Muster`}</title>
      <Box sx={{ flex: 1 }}>
        <Typography variant="h1">{title}</Typography>
        <Typography color="textSecondary" sx={{ mt: 0.25 }}>
          {lead}
        </Typography>
      </Box>
      {end}
    </Box>
  );
}
