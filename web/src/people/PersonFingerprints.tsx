import Box from '@mui/material/Box';
import { useTexts } from '../texts/useTexts';
import { FingerprintRow } from '../ui/FingerprintRow';
import { Section } from '../ui/Section';

/** Of the devices that are enrolled for somebody, each whole. */
export function PersonFingerprints({ fingerprints }: { fingerprints: string[] }) {
  const t = useTexts().people.detail;
  return (
    <Section title={t.fingerprints}>
      {fingerprints.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t.noFingerprints}</Box>}
      <Box
        component="ul"
        sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1, '&:empty': { display: 'none' } }}
      >
        {fingerprints.map((hex) => (
          <FingerprintRow key={hex} hex={hex} />
        ))}
      </Box>
    </Section>
  );
}
