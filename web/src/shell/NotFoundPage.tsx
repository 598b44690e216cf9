import ExploreOffIcon from '@mui/icons-material/ExploreOffOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { useTexts } from '../texts/useTexts';
import { paths } from './paths';

export function NotFoundPage() {
  const t = useTexts().shell.notFound;
  return (
    <Box sx={{ m: 'auto', display: 'grid', justifyItems: 'center', gap: 1, textAlign: 'center', pb: 8 }}>
      <title>{`${t.title} · Muster`}</title>
      <ExploreOffIcon aria-hidden sx={{ fontSize: 40, color: 'text.secondary' }} />
      <Typography variant="h1">{t.title}</Typography>
      <Typography color="textSecondary">{t.hint}</Typography>
      <Button component={Link} to={paths.home} variant="contained" sx={{ mt: 2 }}>
        {t.home}
      </Button>
    </Box>
  );
}
