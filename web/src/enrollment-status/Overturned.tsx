import Box from '@mui/material/Box';
import type { GivenVerdicts } from '../api/models';
import { useLanguage } from '../texts/language';
import { useTexts } from '../texts/useTexts';

/** How many of those of which it was said succeeded after all. */
export function Overturned({
  verdicts: { given, overturned, overturnedPercent },
}: {
  verdicts: GivenVerdicts;
}) {
  const t = useTexts().enrollmentStatus.platforms;
  const percent = new Intl.NumberFormat(useLanguage(), { minimumFractionDigits: 1 });
  if (typeof overturnedPercent !== 'number') return '–';
  return (
    <>
      <Box component="span" sx={{ color: 'text.secondary', fontSize: 12, mr: 1 }}>
        {t.of(overturned, given)}
      </Box>
      {`${percent.format(overturnedPercent)} %`}
    </>
  );
}
