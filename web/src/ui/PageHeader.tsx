import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

/** React 19 lifts the title into the head. */
export function PageHeader({ title, lead, tab }: { title: string; lead: string; tab?: string }) {
  return (
    <Box component="header">
      <title>{`${tab ?? title} · Muster`}</title>
      <Typography variant="h1">{title}</Typography>
      <Typography color="textSecondary" sx={{ mt: 0.25 }}>
        {lead}
      </Typography>
    </Box>
  );
}
