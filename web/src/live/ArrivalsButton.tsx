import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTexts } from '../texts/useTexts';

/** Says how many new rows wait, and shows them when asked. */
export function ArrivalsButton({ waiting, onShow }: { waiting: number; onShow: () => void }) {
  const t = useTexts().live;
  return (
    <Box role="status" sx={{ flex: 1, textAlign: 'center' }}>
      {waiting > 0 && (
        <Button
          size="small"
          variant="contained"
          startIcon={<ArrowUpwardIcon />}
          onClick={onShow}
          sx={{ borderRadius: 5, px: 2 }}
        >
          {t.arrivals(waiting)}
        </Button>
      )}
    </Box>
  );
}
