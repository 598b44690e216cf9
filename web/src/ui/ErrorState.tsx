import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTexts } from '../texts/useTexts';
import { ProblemHelp } from './ProblemHelp';

interface Props {
  title: string;
  error: unknown;
  onRetry: () => void;
}

export function ErrorState({ title, error, onRetry }: Props) {
  const t = useTexts().common;
  return (
    <Box role="alert" sx={{ display: 'grid', justifyItems: 'center', gap: 2, py: 8, px: 2 }}>
      <Typography variant="h2">{title}</Typography>
      <Box sx={{ width: '100%', maxWidth: 560 }}>
        <ProblemHelp error={error} severity="warning" />
      </Box>
      <Button variant="contained" onClick={onRetry}>
        {t.retry}
      </Button>
    </Box>
  );
}
