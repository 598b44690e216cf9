import Box from '@mui/material/Box';
import { useTexts } from '../../texts/useTexts';

/** Four words, numbered so that two people on the telephone stay together. */
export function PhraseWords({ phrase, size = 22 }: { phrase: string; size?: number }) {
  const t = useTexts().phrase;
  return (
    <Box
      component="ol"
      aria-label={t.label}
      translate="no"
      lang="en"
      sx={{
        m: 0,
        p: 0,
        listStyle: 'none',
        counterReset: 'word',
        display: 'grid',
        // The longest word has eight letters, an m as wide as the type is high.
        gridTemplateColumns: `repeat(auto-fit, minmax(${6 * size}px, 1fr))`,
        columnGap: 2,
        rowGap: 0.75,
        '& li': { counterIncrement: 'word', fontSize: size, fontWeight: 650, lineHeight: 1.35 },
        '& li::before': {
          content: 'counter(word)',
          display: 'inline-block',
          minWidth: '1.4em',
          fontSize: 12,
          fontWeight: 400,
          color: 'text.secondary',
        },
      }}
    >
      {phrase.split(' ').map((word, index) => (
        <li key={index}>{word}</li>
      ))}
    </Box>
  );
}
