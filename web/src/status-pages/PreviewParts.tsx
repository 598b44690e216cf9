import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export function PreviewHeading({ children }: { children: ReactNode }) {
  return <Box sx={{ fontSize: 22, fontWeight: 600, lineHeight: 1.3 }}>{children}</Box>;
}

export function PreviewPhase({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box sx={{ p: 1.5, borderRadius: 1, bgcolor: 'background.paper', border: 1, borderColor: 'divider' }}>
      <Box sx={{ fontWeight: 550 }}>{title}</Box>
      <Box sx={{ display: 'grid', gap: 0.25, fontSize: 13, color: 'text.secondary' }}>{children}</Box>
    </Box>
  );
}

/** Looks like a button and is a picture of one. */
export function PreviewButtons({ labels }: { labels: string[] }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 'auto' }}>
      {labels.map((label) => (
        <Box
          key={label}
          component="span"
          sx={{
            px: 1.5,
            py: 0.5,
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            bgcolor: 'background.paper',
          }}
        >
          {label}
        </Box>
      ))}
    </Box>
  );
}
