import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTexts } from '../texts/useTexts';

export function CrashPage() {
  const t = useTexts().shell.crashed;
  return (
    <Box
      component="main"
      sx={{
        display: 'grid',
        placeContent: 'center',
        justifyItems: 'center',
        gap: 1,
        minHeight: '100dvh',
        p: 3,
      }}
    >
      <title>{`${t.title} · Muster`}</title>
      <Typography variant="h1">{t.title}</Typography>
      <Typography color="textSecondary">{t.hint}</Typography>
      <Button variant="contained" sx={{ mt: 2 }} onClick={() => location.reload()}>
        {t.reload}
      </Button>
    </Box>
  );
}
