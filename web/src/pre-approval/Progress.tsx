import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';

interface Props {
  label: string;
  done: number;
  total: number;
  words: string;
}

/** A bar with words. */
export function Progress({ label, done, total, words }: Props) {
  return (
    <Box>
      <LinearProgress
        variant="determinate"
        value={total > 0 ? (100 * done) / total : 0}
        aria-label={label}
        aria-valuetext={words}
      />
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
        {words}
      </Typography>
    </Box>
  );
}
