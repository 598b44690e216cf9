import Box from '@mui/material/Box';
import { formatFingerprint } from './fingerprint';
import { monospace } from './fonts';

const PER_LINE = 24;

/** A whole fingerprint in pairs, eight to a line, so that two of them can be compared by eye. */
export function Fingerprint({ hex, size = 14 }: { hex: string; size?: number }) {
  const lines = formatFingerprint(hex).match(new RegExp(`.{1,${PER_LINE}}`, 'g')) ?? [];
  return (
    <Box component="span" sx={{ display: 'block', fontFamily: monospace, fontSize: size, lineHeight: 1.6 }}>
      {lines.map((line, index) => (
        <Box key={index} component="span" sx={{ display: 'block' }}>
          {line}
        </Box>
      ))}
    </Box>
  );
}
