import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactElement, ReactNode } from 'react';

interface Props {
  icon: ReactElement;
  title: string;
  children?: ReactNode;
}

export function EmptyState({ icon, title, children }: Props) {
  return (
    <Box
      sx={{
        display: 'grid',
        justifyItems: 'center',
        alignContent: 'center',
        gap: 1,
        px: 3,
        py: 6,
        minHeight: 280,
      }}
    >
      <Box
        aria-hidden
        sx={{
          display: 'grid',
          placeItems: 'center',
          width: 48,
          height: 48,
          mb: 1,
          borderRadius: 3,
          color: 'primary.main',
          bgcolor: 'rgba(var(--muster-palette-primary-mainChannel) / 0.1)',
        }}
      >
        {icon}
      </Box>
      <Typography variant="h2">{title}</Typography>
      <Box
        sx={{
          display: 'grid',
          justifyItems: 'center',
          gap: 2,
          color: 'text.secondary',
          textAlign: 'center',
          maxWidth: 640,
        }}
      >
        {children}
      </Box>
    </Box>
  );
}
