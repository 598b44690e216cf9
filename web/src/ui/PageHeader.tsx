import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  lead: string;
  tab?: string;
  /** Beside the title. */
  badges?: ReactNode;
  /** Stands at the far end. */
  end?: ReactNode;
}

/** React 19 lifts the title into the head. */
export function PageHeader({ title, lead, tab, badges, end }: Props) {
  return (
    <Box
      component="header"
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', columnGap: 2, rowGap: 1 }}
    >
      <title>{`${tab ?? title} · Muster`}</title>
      <Box sx={{ flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.25 }}>
          <Typography variant="h1">{title}</Typography>
          {badges}
        </Box>
        <Typography color="textSecondary" sx={{ mt: 0.25 }}>
          {lead}
        </Typography>
      </Box>
      {end}
    </Box>
  );
}
