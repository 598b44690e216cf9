import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTexts } from '../texts/useTexts';
import { useExplanation } from './useEnrollmentStatus';

/** What else the code may mean: shown where it means several things. */
export function Causes({ code, text }: { code: string; text: string }) {
  const t = useTexts().enrollmentStatus.failures;
  const causes = useExplanation(code, text, true).data?.causes ?? [];
  if (causes.length < 2) return null;
  return (
    <Box component="section" aria-label={t.causes}>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {t.causes}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 1 }}>
        {causes.map(({ key, category, meaning, fix, because, confidence }) => (
          <li key={`${key}/${category.key}`}>
            <Box sx={{ fontWeight: 550 }}>{category.label}</Box>
            {`${meaning} ${fix}`}
            <Box sx={{ fontSize: 12, color: 'text.secondary' }}>
              {because === 'possible' ? t.possible : t.source(t.confidence[confidence] ?? confidence)}
            </Box>
          </li>
        ))}
      </Box>
    </Box>
  );
}
