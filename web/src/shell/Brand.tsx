import Box from '@mui/material/Box';
import { useTexts } from '../texts/useTexts';

export function Brand({ size = 24 }: { size?: number }) {
  const t = useTexts().common;
  return (
    <Box sx={{ display: 'inline-flex', alignItems: 'center', gap: 1.25 }}>
      <img src="/favicon.svg" alt="" width={size} height={size} />
      <Box component="span" sx={{ fontWeight: 650, fontSize: size * 0.67, letterSpacing: '-0.02em' }}>
        {t.productName}
      </Box>
    </Box>
  );
}
