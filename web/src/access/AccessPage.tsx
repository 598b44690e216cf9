import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { AppearanceMenu } from '../shell/AppearanceMenu';
import { Brand } from '../shell/Brand';

/** The frame of the pages in front of the door. */
export function AccessPage({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <Box
      sx={{
        minHeight: '100dvh',
        display: 'grid',
        gridTemplateRows: 'auto 1fr',
        backgroundImage:
          'radial-gradient(60rem 30rem at 50% -10%, rgba(var(--muster-palette-primary-mainChannel) / 0.14), transparent)',
      }}
    >
      <title>{`${title} · Muster`}</title>
      <Box component="header" sx={{ p: 1.5, textAlign: 'right' }}>
        <AppearanceMenu />
      </Box>
      <Box component="main" sx={{ placeSelf: 'center', width: '100%', maxWidth: 420, px: 2, pb: 14 }}>
        <Box sx={{ textAlign: 'center', mb: 3 }}>
          <Brand size={32} />
        </Box>
        <Paper
          variant="outlined"
          sx={{ p: { xs: 3, sm: 4 }, borderRadius: 3, boxShadow: '0 8px 32px rgb(0 0 0 / 0.06)' }}
        >
          <Typography variant="h1">{title}</Typography>
          <Typography color="textSecondary" sx={{ mt: 0.5, mb: 3 }}>
            {lead}
          </Typography>
          {children}
        </Paper>
      </Box>
    </Box>
  );
}
