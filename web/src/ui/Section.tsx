import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';

interface Props {
  title: string;
  badge?: ReactNode;
  hint?: string;
  action?: ReactNode;
  children?: ReactNode;
}

/** One subject of a page that has several. */
export function Section({ title, badge, hint, action, children }: Props) {
  const titleId = useId();
  return (
    <Paper component="section" variant="outlined" aria-labelledby={titleId} sx={{ p: { xs: 2, sm: 3 } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 1.5 }}>
        <Box sx={{ flex: '1 1 240px' }}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
            <Typography id={titleId} variant="h2">
              {title}
            </Typography>
            {badge}
          </Box>
          {hint && (
            <Typography color="textSecondary" sx={{ mt: 0.25 }}>
              {hint}
            </Typography>
          )}
        </Box>
        {action && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{action}</Box>}
      </Box>
      {children && <Box sx={{ mt: 2, '&:empty': { display: 'none' } }}>{children}</Box>}
    </Paper>
  );
}
